import { inflateSync } from 'node:zlib';

/** The text of each page, read back from the bytes: enough of PDF 1.7 for what pdfmake writes. */
export function pagesOfPdf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const pages: string[] = [];
  for (const { dictionary } of objects.values()) {
    if (!/\/Type \/Page\b(?!s)/.test(dictionary)) continue;
    const content = objects.get(reference(dictionary, 'Contents'));
    const resources = objects.get(reference(dictionary, 'Resources'));
    const fonts = new Map<string, Map<number, string>>();
    for (const [, name, id] of (resources?.dictionary ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = objects.get(reference(objects.get(Number(id))?.dictionary ?? '', 'ToUnicode'));
      fonts.set(name!, unicodeOf(map?.stream ?? ''));
    }
    pages.push(textOf(content?.stream ?? '', fonts));
  }
  return pages;
}

interface PdfObject {
  dictionary: string;
  stream: string;
}

function objectsOf(pdf: Buffer): Map<number, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const { index, 0: head, 1: id } of text.matchAll(/(\d+) 0 obj\n/g)) {
    const start = index + head.length;
    const end = text.indexOf('\nendobj', start);
    const at = text.indexOf('\nstream\n', start);
    if (at < 0 || at > end) {
      objects.set(Number(id), { dictionary: text.slice(start, end), stream: '' });
      continue;
    }
    const dictionary = text.slice(start, at);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const bytes = pdf.subarray(at + 8, at + 8 + length);
    const packed = dictionary.includes('/FlateDecode');
    objects.set(Number(id), { dictionary, stream: (packed ? inflateSync(bytes) : bytes).toString('latin1') });
  }
  return objects;
}

function reference(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? -1);
}

/** Glyph to text: `<0000> <000a> [<0041> …]` ranges of a ToUnicode map. */
function unicodeOf(map: string): Map<number, string> {
  const texts = new Map<number, string>();
  for (const [, from, , list] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    let glyph = Number.parseInt(from!, 16);
    for (const [, code] of list!.matchAll(/<([0-9a-f ]*)>/gi)) texts.set(glyph++, fromHex(code!.replaceAll(' ', '')));
  }
  return texts;
}

function fromHex(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');
}

function textOf(content: string, fonts: Map<string, Map<number, string>>): string {
  let font = new Map<number, string>();
  const lines: string[] = [];
  for (const { 1: name, 2: shown } of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? font;
    else {
      const hex = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/gi)].map(([, digits]) => digits).join('');
      lines.push((hex.match(/.{4}/g) ?? []).map((code) => font.get(Number.parseInt(code, 16)) ?? '?').join(''));
    }
  }
  return lines.join('\n');
}
