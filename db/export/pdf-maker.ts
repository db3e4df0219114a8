import { createRequire } from 'node:module';

/** What is used of pdfmake. Its published types pull in the browser's, which the engine must not see. */
interface PdfMake {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(document: PdfDocument): { getStream(): Promise<NodeJS.ReadableStream & { end(): void }> };
}

export interface PdfDocument {
  pageSize: 'A4';
  pageOrientation: 'landscape';
  /** Points: left, top, right, bottom. */
  pageMargins: [number, number, number, number];
  info: { title: string; author: string; creator: string; producer: string; creationDate: Date; modDate: Date };
  language: string;
  defaultStyle: { font: 'Roboto'; fontSize: number };
  watermark?: { text: string; opacity: number; angle: number };
  header(page: number, pages: number): PdfContent;
  footer(page: number, pages: number): PdfContent;
  content: PdfContent[];
}

export type PdfContent = string | PdfBlock;
export interface PdfBlock {
  text?: string;
  columns?: PdfContent[];
  table?: {
    headerRows: number;
    dontBreakRows: boolean;
    widths: (number | string)[];
    body: PdfContent[][];
  };
  layout?: 'lightHorizontalLines';
  bold?: boolean;
  fontSize?: number;
  alignment?: 'left' | 'right' | 'center';
  margin?: [number, number, number, number];
  pageBreak?: 'before';
  width?: number | string;
}

let made: PdfMake | null = null;

/**
 * The bytes of a PDF, piece by piece. Fonts (Roboto, which has ≥ β µ) come from pdfmake's own folder; nothing else is
 * read, and nothing is fetched.
 */
export async function pdfOf(document: PdfDocument, take: (bytes: Uint8Array) => void): Promise<void> {
  made ??= prepared();
  const stream = await made.createPdf(document).getStream();
  const ended = new Promise<void>((resolve, reject) => {
    stream.on('data', take);
    stream.on('end', resolve);
    stream.on('error', reject);
  });
  stream.end();
  await ended;
}

function prepared(): PdfMake {
  const load = createRequire(import.meta.url);
  const pdfMake = load('pdfmake') as PdfMake;
  const fonts = load('pdfmake/fonts/Roboto') as Record<string, Record<string, string>>;
  const files = new Set(Object.values(fonts).flatMap((font) => Object.values(font)));
  pdfMake.setFonts(fonts);
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy((path) => files.has(path));
  return pdfMake;
}
