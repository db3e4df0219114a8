/** How a cell is written. */
export const PLAIN = 0;
export const QUOTED = 1;
/** Quoted, with doubled quotes inside. */
export const ESCAPED = 2;
export type CellForm = typeof PLAIN | typeof QUOTED | typeof ESCAPED;

/** Where the cells of one record lie in the window: parallel arrays, reused from record to record. */
export class Cells {
  length = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  forms = new Uint8Array(64);

  add(start: number, end: number, form: CellForm): void {
    const i = this.length++;
    if (i === this.starts.length) this.#enlarge();
    this.starts[i] = start;
    this.ends[i] = end;
    this.forms[i] = form;
  }

  #enlarge(): void {
    const size = this.starts.length * 2;
    const larger = { starts: new Int32Array(size), ends: new Int32Array(size), forms: new Uint8Array(size) };
    larger.starts.set(this.starts);
    larger.ends.set(this.ends);
    larger.forms.set(this.forms);
    Object.assign(this, larger);
  }
}
