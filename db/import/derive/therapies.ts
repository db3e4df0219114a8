import { FLAG } from '../../domain/facts/tables.ts';
import { dateReader } from '../../domain/import/understand/date.ts';
import { understandFieldWord } from '../../domain/import/understand/field-words.ts';
import type { Reading } from '../../domain/import/understand/reading.ts';
import { agentReader } from '../../domain/import/understand/therapy-agent.ts';
import { type Day, NO_DATE } from '../../domain/time/day.ts';
import { saysUnknown } from '../../domain/values/missing.ts';
import type { Cells, ColumnGroup, DeriveContext, Deriver, RowContext, RowProblems, StagedDraft } from './deriver.ts';
import { EventRecords } from './event-records.ts';
import { GroupFields } from './group-fields.ts';
import { RecordDates } from './record-date.ts';

interface EndReading extends Reading {
  date: Day;
  dateEnd: Day;
  /** The cell says that the therapy goes on instead of giving a day. */
  ongoing: boolean;
}

/** One therapy per row and group; a combination gives one record per agent. */
export class Therapies implements Deriver {
  readonly #fields: GroupFields;
  readonly #records = new EventRecords('therapy');
  readonly #take: (cells: Cells, at: RowContext, problems: RowProblems) => number;

  constructor(group: ColumnGroup, context: DeriveContext) {
    const fields = new GroupFields(group, context);
    this.#fields = fields;
    const starts = new RecordDates(group.fields.get('date'), context, { strict: true });
    if (starts.column) fields.own(starts.column);
    const agent = fields.column('agent', agentReader);
    const constantAgent = agentReader(new Set())(group.constants.agent ?? '');
    const end = fields.column('end', (missing, values) => {
      const mapping = group.fields.get('end')!;
      const read = dateReader({ order: mapping.dateOrder ?? 'iso', pivot: mapping.pivot, missing, values });
      return (received): EndReading => {
        if (understandFieldWord('therapy.status', received) === 'ongoing') return { ...ONGOING };
        return { ...read(received), ongoing: false };
      };
    });
    const line = fields.numbers('line', { low: 0, high: 100 });
    const status = fields.words('status');
    const reason = fields.words('reason');
    const records = this.#records;

    this.#take = (cells, at, problems) => {
      const named = agent?.read(cells, problems) ?? constantAgent;
      const start = starts.of(cells, at, problems);
      const stop = end?.read(cells, problems) ?? null;
      const state = status(cells, problems);
      const why = reason(cells, problems);
      const number = line(cells, problems);
      if (named.agents.length === 0) {
        const text = agent ? cells.text(agent.index) : '';
        if (saysUnknown(text)) problems.doubt(agent!.index, text, 'a therapy of which nobody says what it was');
        const says = start.date !== NO_DATE || (stop !== null && stop.state !== 'missing') || why.word !== '';
        if (says) problems.broken(agent?.index ?? null, '', 'a therapy without its name');
        return 0;
      }
      const backwards = stop !== null && stop.date !== NO_DATE && start.date !== NO_DATE && stop.dateEnd < start.date;
      if (backwards) problems.flag(end!.index, cells.text(end!.index), 'the therapy ends before it begins');
      for (const { agent: name, flags } of named.agents) {
        records.begin(at.subject, at.row, start.date, start.dateEnd);
        records.flag(start.flags | flags | state.flags | (stop?.flags ?? 0) | (backwards ? FLAG.implausible : 0));
        records.word('agent', name);
        records.number('line', number.value);
        if (stop && stop.date !== NO_DATE) {
          records.number('end', stop.date);
          records.number('endEnd', stop.dateEnd);
        }
        records.word('status', statusOf(state.word, stop));
        records.word('reason', why.word);
      }
      return named.agents.length;
    };
  }

  get columns() {
    return this.#fields.columns;
  }

  take(cells: Cells, at: RowContext, problems: RowProblems): number {
    return this.#take(cells, at, problems);
  }

  drafts(): StagedDraft[] {
    const names = this.#fields.has('status') ? ['end', 'endEnd'] : ['end', 'endEnd', 'status'];
    return this.#records.drafts(this.#fields.headers({ end: names }));
  }
}

const ONGOING: EndReading = {
  state: 'changed',
  understood: 'ongoing',
  note: null,
  flags: 0,
  date: NO_DATE,
  dateEnd: NO_DATE,
  ongoing: true,
};

/** The stated status; else what the end says. An end that is absent says nothing: the therapy may go on or not. */
function statusOf(stated: string, end: EndReading | null): string {
  if (stated !== '') return stated;
  if (end?.ongoing) return 'ongoing';
  return end !== null && end.date !== NO_DATE ? 'ended' : 'unknown';
}
