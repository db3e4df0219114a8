/** What a drawing takes from style sheets; written out as attributes so that the file looks the same anywhere. */
const TAKEN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;
const SVG = 'http://www.w3.org/2000/svg';
/** Pictures are drawn at twice the size on screen: sharp in print. */
const SCALE = 2;
const HEAD = 48;
const FOOT = 28;
const EDGE = 12;

/** Written into the picture: a chart that leaves the app must still say what it is, of which run, and that it is a draft. */
export interface Caption {
  title: string;
  note: string;
}

interface Picture {
  svg: SVGSVGElement;
  width: number;
  height: number;
}

/** The drawing in `place` as one self-contained SVG file, in the colours now on screen, with caption and legend. */
export function chartSvg(place: HTMLElement, caption: Caption): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture(place, caption).svg)}\n`;
}

/** The same as PNG bytes. */
export async function chartPng(place: HTMLElement, caption: Caption): Promise<Uint8Array<ArrayBuffer>> {
  const { svg, width, height } = picture(place, caption);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * SCALE);
  canvas.height = Math.ceil(height * SCALE);
  const context = canvas.getContext('2d');
  context?.scale(SCALE, SCALE);
  context?.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The picture could not be drawn. Save the drawing as SVG instead.');
  return new Uint8Array(await blob.arrayBuffer());
}

function picture(place: HTMLElement, caption: Caption): Picture {
  const drawing = place.querySelector<SVGSVGElement>('.recharts-wrapper > svg') ?? place.querySelector('svg');
  if (!drawing) throw new Error('There is nothing drawn yet. Its table can still be saved as CSV.');
  const { width: drawnWidth, height: drawn } = sizeOf(drawing);
  const width = Math.max(drawnWidth, 2 * EDGE + caption.title.length * 8.4, 2 * EDGE + caption.note.length * 6.4);
  const legend = legendOf(place);
  const height = HEAD + drawn + (legend.length ? FOOT : 0);
  const paper = getComputedStyle(document.body);
  const svg = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const inner = drawing.cloneNode(true) as SVGSVGElement;
  writeOut(drawing, inner);
  for (const [name, value] of Object.entries({ x: 0, y: HEAD, width: drawnWidth, height: drawn }))
    inner.setAttribute(name, String(value));
  const font = { 'font-family': paper.fontFamily, fill: paper.color };
  svg.append(
    element('title', {}, caption.title),
    element('rect', { width, height, fill: paper.backgroundColor }),
    element('text', { ...font, x: EDGE, y: 20, 'font-size': 14, 'font-weight': 600 }, caption.title),
    element('text', { ...font, x: EDGE, y: 37, 'font-size': 11 }, caption.note),
    inner,
  );
  let x = EDGE;
  for (const { colour, name } of legend) {
    svg.append(
      element('rect', { x, y: HEAD + drawn + 8, width: 10, height: 10, fill: colour }),
      element('text', { ...font, x: x + 15, y: HEAD + drawn + 17, 'font-size': 11 }, name),
    );
    x += 32 + name.length * 6.2;
  }
  return { svg, width, height };
}

/** The drawing's own size: it has one even while its table is shown in its place. */
function sizeOf(drawing: SVGSVGElement): { width: number; height: number } {
  const box = drawing.getBoundingClientRect();
  return { width: Math.ceil(box.width), height: Math.ceil(box.height) };
}

/** The legend beside the drawing is not part of it: read it off, to draw it again. */
function legendOf(place: HTMLElement): { colour: string; name: string }[] {
  return [...place.querySelectorAll('.recharts-legend-item')].map((item) => ({
    colour: getComputedStyle(item.querySelector('path, rect, circle, line') ?? item).fill,
    name: item.textContent?.trim() ?? '',
  }));
}

function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

function writeOut(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const property of TAKEN) {
    const value = style.getPropertyValue(property);
    if (value) to.setAttribute(property, value);
  }
  to.removeAttribute('style');
  to.removeAttribute('class');
  for (let i = 0; i < from.children.length; i++) {
    const child = from.children[i];
    const copied = to.children[i];
    if (child && copied) writeOut(child, copied);
  }
}
