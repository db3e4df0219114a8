/**
 * Structured clone over text: what Electron's IPC carries, as a JSON string. Both the main process and the page use this
 * file, so it needs nothing but the language. Functions and symbols are refused, as Electron refuses them.
 */
const TAG = '\u0001';

type Tagged = { [TAG]: string; v?: unknown; c?: string };

export function encode(value: unknown): string {
  return JSON.stringify(toJson(structuredClone(value)));
}

export function decode(text: string): unknown {
  return fromJson(JSON.parse(text));
}

function toJson(v: unknown): unknown {
  if (v === undefined) return { [TAG]: 'undefined' };
  if (typeof v === 'bigint') return { [TAG]: 'bigint', v: String(v) };
  if (typeof v === 'number') return plainNumber(v) ? v : { [TAG]: 'number', v: Object.is(v, -0) ? '-0' : String(v) };
  if (v === null || typeof v !== 'object') return v;
  if (Array.isArray(v)) return v.map(toJson);
  if (v instanceof Date) return { [TAG]: 'date', v: v.getTime() };
  if (v instanceof RegExp) return { [TAG]: 'regexp', v: [v.source, v.flags] };
  if (v instanceof Map) return { [TAG]: 'map', v: [...v].map(([key, inner]) => [toJson(key), toJson(inner)]) };
  if (v instanceof Set) return { [TAG]: 'set', v: [...v].map(toJson) };
  if (v instanceof Error) return { [TAG]: 'error', v: [v.name, v.message] };
  if (v instanceof ArrayBuffer) return { [TAG]: 'buffer', v: base64(new Uint8Array(v)) };
  if (ArrayBuffer.isView(v)) {
    const bytes = new Uint8Array(v.buffer, v.byteOffset, v.byteLength);
    return { [TAG]: 'view', c: v.constructor.name === 'Buffer' ? 'Uint8Array' : v.constructor.name, v: base64(bytes) };
  }
  const entries = Object.entries(v).map(([key, inner]) => [key, toJson(inner)] as const);
  // An object that happens to have the tag as a key travels as a list, so that it cannot be taken for something else.
  return Object.hasOwn(v, TAG) ? { [TAG]: 'object', v: entries } : Object.fromEntries(entries);
}

function fromJson(v: unknown): unknown {
  if (v === null || typeof v !== 'object') return v;
  if (Array.isArray(v)) return v.map(fromJson);
  if (!Object.hasOwn(v, TAG))
    return Object.fromEntries(Object.entries(v).map(([key, inner]) => [key, fromJson(inner)]));
  return untag(v as Tagged);
}

function untag(tagged: Tagged): unknown {
  const { v, c } = tagged;
  switch (tagged[TAG]) {
    case 'undefined':
      return undefined;
    case 'bigint':
      return BigInt(v as string);
    case 'number':
      return Number(v);
    case 'date':
      return new Date(v as number);
    case 'regexp':
      return new RegExp((v as [string, string])[0], (v as [string, string])[1]);
    case 'map':
      return new Map((v as [unknown, unknown][]).map(([key, inner]) => [fromJson(key), fromJson(inner)]));
    case 'set':
      return new Set((v as unknown[]).map(fromJson));
    case 'error':
      return Object.assign(new Error((v as [string, string])[1]), { name: (v as [string, string])[0] });
    case 'buffer':
      return bytesOf(v as string).buffer;
    case 'view':
      return viewOf(c ?? 'Uint8Array', bytesOf(v as string));
    default:
      return Object.fromEntries((v as [string, unknown][]).map(([key, inner]) => [key, fromJson(inner)]));
  }
}

function plainNumber(v: number): boolean {
  return Number.isFinite(v) && !Object.is(v, -0);
}

const VIEWS: Readonly<Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>> = {
  Int8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
};

function viewOf(name: string, bytes: Uint8Array<ArrayBuffer>): unknown {
  const View = VIEWS[name];
  return View === undefined ? bytes : new View(bytes.buffer);
}

/** Both ends know base64 natively (Node 24, Chromium 140): far faster than btoa over strings of code units. */
interface Base64Bytes {
  toBase64?(): string;
}
interface Base64Constructor {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}

function base64(bytes: Uint8Array): string {
  const own = (bytes as Base64Bytes).toBase64?.();
  if (own !== undefined) return own;
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(i, i + 0x8000)));
  return btoa(parts.join(''));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const own = (Uint8Array as Base64Constructor).fromBase64?.(text);
  return own ?? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
