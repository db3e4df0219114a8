import type { Cell } from '../contract/cohort.ts';

/** Office Open XML (ECMA-376 part 1, section 18.3): the pieces of one worksheet. */
export interface SheetShape {
  headers: readonly string[];
  /** Printed above every page; '' for none. */
  heading: string;
}

/** Most characters a cell may hold (Excel specifications and limits). */
const LONGEST_TEXT = 32_767;
const SHORTENED = ' … (shortened: the CSV list has all of it)';

/** Indices into `cellXfs` of STYLES. */
const TEXT_STYLE = 1;
const HEADER_STYLE = 2;

/**
 * Text cells have the format `@`: a spreadsheet leaves them as they are, also when they are edited. So leading zeros
 * stay, and a text that looks like a formula stays a text.
 */
export const STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Everything before the first row; the header row stays in view. */
export function sheetStart({ headers }: SheetShape): string {
  const cols = headers.map((header, i) => {
    const width = Math.min(48, Math.max(11, header.length + 2));
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${cols.join('')}</cols><sheetData>${row(1, headers, HEADER_STYLE)}`
  );
}

export function sheetEnd({ headers, heading }: SheetShape, rows: number): string {
  const last = `${columnName(headers.length - 1)}${rows + 1}`;
  const printed =
    heading === '' ? '' : `<headerFooter><oddHeader>${xmlText(`&C${heading}`)}</oddHeader></headerFooter>`;
  return `</sheetData><autoFilter ref="A1:${last}"/><pageSetup orientation="landscape"/>${printed}</worksheet>`;
}

/** One row; `number` counts from 1 and the header is row 1. Empty cells are left out. */
export function row(number: number, cells: readonly Cell[], textStyle = TEXT_STYLE): string {
  let xml = `<row r="${number}">`;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (cell === null || cell === '') continue;
    const ref = `${columnName(i)}${number}`;
    xml +=
      typeof cell === 'number'
        ? `<c r="${ref}"><v>${cell}</v></c>`
        : `<c r="${ref}" s="${textStyle}" t="inlineStr"><is><t xml:space="preserve">${xmlText(fitting(cell))}</t></is></c>`;
  }
  return `${xml}</row>`;
}

function fitting(text: string): string {
  return text.length <= LONGEST_TEXT ? text : text.slice(0, LONGEST_TEXT - SHORTENED.length) + SHORTENED;
}

const NAMES: string[] = [];

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const known = NAMES[index];
  if (known !== undefined) return known;
  const name = (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
  NAMES[index] = name;
  return name;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text inside XML. Characters that XML 1.0 cannot hold are written `_x000B_` (ECMA-376 part 1, section 22.9.2.19), and
 * text that looks like such an escape has its underscore escaped. Half of a surrogate pair becomes U+FFFD.
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (c) => ENTITIES[c]!)
    .replace(UNFIT, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids, and the carriage return it would turn into a line feed
const UNFIT = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
