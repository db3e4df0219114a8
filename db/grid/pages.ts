import type * as z from 'zod';
import type { GridFilter, page, pageRequest } from '../contract/cohort.ts';
import { StratumError } from '../domain/errors.ts';
import type { ColumnSource } from './column.ts';
import { filterSubjects } from './filter.ts';
import { orderSubjects } from './order.ts';

export interface GridSource {
  /** Changes whenever any column may have changed; part of the key under which orders are kept. */
  revision: string;
  /** All subjects of the list, ascending ordinals. `key` names the list when a grid has several (tabs). */
  subjects(key: string): Uint32Array;
  columns: ColumnSource;
  subjectId(subject: number): string;
}

/** Keeps the last orders made, so that paging through a filtered and sorted list costs a slice. */
export class GridPages {
  readonly #source: GridSource;
  readonly #orders = new Map<string, Uint32Array>();
  #revision = '';

  constructor(source: GridSource) {
    this.#source = source;
  }

  page(request: z.output<typeof pageRequest>, key = ''): z.output<typeof page> {
    const order = this.order(request, key);
    const columns = request.columns.map((id) => {
      const column = this.#source.columns(id);
      if (!column) throw new StratumError('not-found', `There is no column "${id}".`);
      return column;
    });
    const rows = Array.from(order.subarray(request.start, request.start + request.count), (subject) => ({
      subject: this.#source.subjectId(subject),
      cells: columns.map((column) => column.show(subject)),
    }));
    return { total: order.length, rows };
  }

  /** All subjects that pass, in order. */
  order(request: Pick<z.output<typeof pageRequest>, 'filters' | 'search' | 'sort'>, key = ''): Uint32Array {
    if (this.#revision !== this.#source.revision) {
      this.#orders.clear();
      this.#revision = this.#source.revision;
    }
    const filteredName = JSON.stringify([key, request.filters, request.search ?? '']);
    const orderedName = JSON.stringify([filteredName, request.sort]);
    return this.#keep(orderedName, () =>
      orderSubjects(
        this.#keep(filteredName, () => this.#filter(key, request.filters, request.search)),
        request.sort,
        this.#source.columns,
      ),
    );
  }

  #filter(key: string, filters: readonly GridFilter[], search: string | undefined): Uint32Array {
    const passed = filterSubjects(this.#source.subjects(key), filters, this.#source.columns);
    const wanted = search?.trim().toLowerCase();
    return wanted ? passed.filter((s) => this.#source.subjectId(s).toLowerCase().includes(wanted)) : passed;
  }

  #keep(name: string, make: () => Uint32Array): Uint32Array {
    const kept = this.#orders.get(name) ?? make();
    this.#orders.delete(name);
    this.#orders.set(name, kept);
    while (this.#orders.size > 12) this.#orders.delete(this.#orders.keys().next().value as string);
    return kept;
  }
}
