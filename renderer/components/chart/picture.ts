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
  'visibility',
] as const;
const SVG = 'http://www.w3.org/2000/svg';
/** Pictures are drawn at twice the size on screen: sharp in print. */
const SCALE = 2;

/** The drawing as one self-contained SVG file, in the colours now on screen, with its title. */
export function chartSvg(svg: SVGSVGElement, title: string): string {
  const { copy } = standalone(svg, title);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/** The drawing as PNG bytes. */
export async function chartPng(svg: SVGSVGElement, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const { copy, width, height } = standalone(svg, title);
  const text = new XMLSerializer().serializeToString(copy);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * SCALE);
  canvas.height = Math.ceil(height * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The picture could not be drawn. Save the drawing as SVG instead.');
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The picture could not be drawn. Save the drawing as SVG instead.');
  return new Uint8Array(await blob.arrayBuffer());
}

function standalone(svg: SVGSVGElement, title: string): { copy: SVGSVGElement; width: number; height: number } {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  writeOut(svg, copy);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const paper = document.createElementNS(SVG, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  const name = document.createElementNS(SVG, 'title');
  name.textContent = title;
  copy.prepend(name, paper);
  return { copy, width, height };
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
