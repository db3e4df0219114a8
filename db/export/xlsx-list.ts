import type { Cell } from '../contract/cohort.ts';
import { StratumError } from '../domain/errors.ts';
import type { Call } from '../handlers/handler.ts';
import { headersOf, marksOf } from './header.ts';
import type { ListFile } from './list-file.ts';
import { manifestLines } from './manifest-lines.ts';
import { portions } from './pace.ts';
import type { EligibilityList } from './write-list.ts';
import { row, type SheetShape, STYLES, sheetEnd, sheetStart } from './xlsx-sheet.ts';
import { ZipFile } from './zip-file.ts';

/** Rows of a worksheet (Excel specifications and limits), less the header. */
const MOST_ROWS = 1_048_575;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: readonly [name: string, xml: string][] = [
  [
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MIME}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${MIME}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MIME}.worksheet+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${MIME}.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>` +
      '<sheet name="Eligibility" sheetId="1" r:id="rId1"/><sheet name="Manifest" sheetId="2" r:id="rId2"/></sheets></workbook>',
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ['xl/styles.xml', STYLES],
];

/**
 * A workbook of two sheets, `Eligibility` and `Manifest`, written row by row. Numbers are numbers with the unit in the
 * header; everything else, identifiers and ISO dates included, is text.
 * @throws StratumError usage, when a worksheet cannot hold the list
 */
export async function writeXlsx(list: EligibilityList, file: ListFile, call: Call): Promise<void> {
  if (list.rows > MOST_ROWS)
    throw new StratumError(
      'usage',
      `A worksheet holds ${MOST_ROWS.toLocaleString('en')} subjects and this list has ${list.rows.toLocaleString('en')}. Export it as CSV.`,
      { rows: list.rows },
    );
  const marks = marksOf(list.manifest).join(', ');
  const zip = new ZipFile(file);
  for (const [name, xml] of PARTS) {
    zip.begin(name);
    zip.add(xml);
    zip.end();
  }

  const shape: SheetShape = { headers: [...headersOf(list.columns), ...(marks ? ['Mark'] : [])], heading: marks };
  const mark: Cell[] = marks ? [marks] : [];
  zip.begin('xl/worksheets/sheet1.xml');
  zip.add(sheetStart(shape));
  let number = 1;
  for await (const rows of portions(list.values(), list.rows, call))
    for (const cells of rows) zip.add(row(++number, [...cells, ...mark]));
  zip.add(sheetEnd(shape, number - 1));
  zip.end();

  const lines = manifestLines(list.manifest);
  const about: SheetShape = { headers: ['Manifest of this list', 'Value'], heading: marks };
  zip.begin('xl/worksheets/sheet2.xml');
  zip.add(sheetStart(about));
  lines.forEach((line, i) => {
    zip.add(row(i + 2, line));
  });
  zip.add(sheetEnd(about, lines.length));
  zip.end();
  zip.finish();
}
