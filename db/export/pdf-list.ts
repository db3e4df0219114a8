import type { Cell } from '../contract/cohort.ts';
import { StratumError } from '../domain/errors.ts';
import type { Call } from '../handlers/handler.ts';
import { headersOf, marksOf } from './header.ts';
import type { ListFile } from './list-file.ts';
import { manifestLines } from './manifest-lines.ts';
import { pause, portions } from './pace.ts';
import { columnStrips, printed } from './pdf-columns.ts';
import { type PdfBlock, type PdfContent, pdfOf } from './pdf-maker.ts';
import type { EligibilityList } from './write-list.ts';

/** Points. A4 landscape is 842 × 595. */
const MARGINS: [number, number, number, number] = [28, 52, 28, 36];
const PAGE_WIDTH = 842 - MARGINS[0] - MARGINS[2];

/** Laid out at one go, in about 12 s and half a gigabyte of memory; a longer list is not for paper. */
const MOST_CELLS = 100_000;

/**
 * A print-ready A4 landscape document: the list with its header repeated on every page, then the manifest. Every page
 * says what it is a list of, its mark (DRAFT, SYNTHETIC) and `Page n of m`. The same list, manifest and clock give the
 * same bytes.
 * @throws StratumError usage, when the list is too long to print
 */
export async function writePdf(list: EligibilityList, file: ListFile, call: Call): Promise<void> {
  const { manifest, columns } = list;
  if (list.rows * columns.length > MOST_CELLS)
    throw new StratumError(
      'usage',
      `${list.rows.toLocaleString('en')} subjects with ${columns.length} columns are too many to print. Choose fewer, or export the list as CSV or XLSX.`,
      { rows: list.rows, columns: columns.length },
    );
  const rows: Cell[][] = [];
  for await (const portion of portions(list.values(), list.rows, call)) rows.push(...portion);
  call.progress({ phase: 'laying out pages', done: 0, total: null });
  await pause(call);

  const marks = marksOf(manifest);
  const version = manifest.version === 'draft' ? 'draft' : `version ${manifest.version}`;
  const about = `${manifest.study} · ${manifest.protocol} ${version} · as of ${manifest.asOf}`;
  const at = new Date(manifest.at);
  await pdfOf(
    {
      pageSize: 'A4',
      pageOrientation: 'landscape',
      pageMargins: MARGINS,
      language: 'en',
      info: {
        title: `Eligibility list: ${about}`,
        author: manifest.person,
        creator: `Stratum ${manifest.appVersion}`,
        producer: 'Stratum',
        creationDate: at,
        modDate: at,
      },
      defaultStyle: { font: 'Roboto', fontSize: 7 },
      ...(marks.length > 0 ? { watermark: { text: marks.join(' · '), opacity: 0.12, angle: -30 } } : {}),
      header: () => line(['Eligibility list', about, marks.join(', ')], 24, true),
      footer: (page, pages) =>
        line(
          [`${manifest.identity}, run ${manifest.runHash.slice(0, 12)}`, manifest.at, `Page ${page} of ${pages}`],
          8,
        ),
      content: [...tables(list, rows), manifestPage(list)],
    },
    (bytes) => file.write(bytes),
  );
}

/** Left, middle and right of a line at the edge of a page. */
function line([left, middle, right]: [string, string, string], top: number, bold = false): PdfContent {
  return {
    columns: [
      { text: left, width: 150, bold },
      { text: middle, width: '*', alignment: 'center' },
      { text: right, width: 150, alignment: 'right', bold },
    ],
    margin: [MARGINS[0], top, MARGINS[2], 0],
    fontSize: 8,
  };
}

function tables(list: EligibilityList, rows: readonly Cell[][]): PdfBlock[] {
  if (rows.length === 0) return [{ text: 'No subject has the chosen statuses.', fontSize: 10 }];
  const headers = headersOf(list.columns);
  return columnStrips(headers, rows, PAGE_WIDTH).map(({ columns, widths }, strip): PdfBlock => {
    const header = columns.map((i): PdfBlock => ({ text: printed(headers[i]!), bold: true }));
    const body = rows.map((row) =>
      columns.map(
        (i): PdfContent =>
          typeof row[i] === 'number' ? { text: printed(row[i]), alignment: 'right' } : printed(row[i] ?? null),
      ),
    );
    return {
      table: { headerRows: 1, dontBreakRows: true, widths, body: [header, ...body] },
      layout: 'lightHorizontalLines',
      ...(strip > 0 ? { pageBreak: 'before' as const } : {}),
    };
  });
}

function manifestPage({ manifest }: EligibilityList): PdfBlock {
  const body: PdfContent[][] = [
    [
      { text: 'Manifest of this list', bold: true },
      { text: '', bold: true },
    ],
    ...manifestLines(manifest).map(([what, value]): PdfContent[] => [what, String(value)]),
  ];
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: [150, '*'], body },
    layout: 'lightHorizontalLines',
    fontSize: 9,
    pageBreak: 'before',
  };
}
