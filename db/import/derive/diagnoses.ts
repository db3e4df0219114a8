import { plainReader } from '../../domain/import/understand/category.ts';
import {
  type DiagnosisReading,
  diagnosisReader,
  understandSystem,
} from '../../domain/import/understand/diagnosis-code.ts';
import { understandFieldWord } from '../../domain/import/understand/field-words.ts';
import { ColumnReader } from '../../domain/import/understand/reading.ts';
import { saysUnknown } from '../../domain/values/missing.ts';
import {
  BoundColumn,
  type Cells,
  type ColumnGroup,
  type DeriveContext,
  type Deriver,
  type RowContext,
  type RowProblems,
  type StagedDraft,
} from './deriver.ts';
import { EventRecords } from './event-records.ts';
import { GroupFields } from './group-fields.ts';
import { RecordDates } from './record-date.ts';

/**
 * Diagnoses by code or in words. In a table of samples the diagnosis cell of a normal sample says "Normal": that is a
 * statement about the sample, and no diagnosis.
 */
export class Diagnoses implements Deriver {
  readonly #fields: GroupFields;
  readonly #records = new EventRecords('diagnosis');
  readonly #take: (cells: Cells, at: RowContext, problems: RowProblems) => number;

  constructor(group: ColumnGroup, context: DeriveContext) {
    const fields = new GroupFields(group, context);
    this.#fields = fields;
    const dates = new RecordDates(group.fields.get('date'), context, { strict: true });
    if (dates.column) fields.own(dates.column);
    const stated = understandSystem(group.constants.system ?? '');
    const system = fields.words('system');
    const bySystem = new Map<string, ColumnReader<DiagnosisReading>>();
    const bind = (field: 'code' | 'text') => {
      const mapping = group.fields.get(field);
      if (!mapping) return null;
      const missing = context.missing(mapping);
      const understand = (named: string) => {
        const read = diagnosisReader({ missing, system: understandSystem(named) ?? stated, values: mapping.values });
        return (text: string): DiagnosisReading => (isNormal(text, context.hasSamples) ? NORMAL : read(text));
      };
      const column = fields.own(new BoundColumn(mapping, understand('')));
      return (cells: Cells, named: string, problems: RowProblems) => {
        if (understandSystem(named) === null) return column.read(cells, problems);
        let reader = bySystem.get(named);
        if (!reader) {
          reader = new ColumnReader(understand(named));
          bySystem.set(named, reader);
        }
        const text = cells.text(mapping.index);
        const reading = reader.read(text);
        if (reading.state === 'flagged') problems.flag(mapping.index, text, reading.note ?? 'not understood');
        return reading;
      };
    };
    const code = bind('code');
    const text = fields.has('code') ? fields.column('text', plainReader) : null;
    const words = fields.has('code') ? null : bind('text');
    const records = this.#records;

    this.#take = (cells, at, problems) => {
      const named = system(cells, problems).word;
      const reading = (code ?? words)!(cells, named, problems);
      const written = text?.read(cells, problems).word ?? '';
      if (reading.system === '' && (written === '' || reading === NORMAL)) {
        const main = group.fields.get('code') ?? group.fields.get('text')!;
        const received = cells.text(main.index);
        if (saysUnknown(received)) problems.doubt(main.index, received, 'a diagnosis of which nobody says what it is');
        return 0;
      }
      const date = dates.of(cells, at, problems);
      records.begin(at.subject, at.row, date.date, date.dateEnd);
      records.flag(date.flags | reading.flags);
      records.word('system', reading.system === '' ? 'text' : reading.system);
      records.word('code', reading.system === '' ? written : reading.code);
      const cell = group.fields.get('text')?.index ?? group.fields.get('code')?.index;
      records.word('text', written || (cell === undefined ? '' : cells.text(cell).trim()));
      return 1;
    };
  }

  get columns() {
    return this.#fields.columns;
  }

  take(cells: Cells, at: RowContext, problems: RowProblems): number {
    return this.#take(cells, at, problems);
  }

  drafts(): StagedDraft[] {
    const headers = this.#fields.headers();
    const from = headers.code ?? headers.text ?? '';
    return this.#records.drafts({ code: from, system: from, text: from, ...headers });
  }
}

const NORMAL: DiagnosisReading = {
  state: 'missing',
  understood: '',
  note: 'a normal sample: no diagnosis',
  flags: 0,
  system: '',
  code: '',
};

function isNormal(text: string, hasSamples: boolean): boolean {
  return hasSamples && understandFieldWord('sample.type', text) === 'normal';
}
