import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bridged, frozen } from '../../stand-in/bridge.ts';
import { decode, encode } from '../../stand-in/codec.ts';
import { combinationOf, combinationOfAccelerator } from '../../stand-in/combination.ts';
import { onlyKnown, records } from '../../stand-in/only-known.ts';
import { createSchemes } from '../../stand-in/schemes.ts';

describe('messages', () => {
  test('anything structured clone carries comes back equal', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
        (value) => {
          const expected = structuredClone(value);
          expect(decode(encode(value))).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('special numbers, undefined, buffers, errors and a key that looks like the tag survive', () => {
    const value = {
      zero: -0,
      nan: Number.NaN,
      far: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      none: undefined,
      buffer: new Uint8Array([1, 2, 255]).buffer,
      floats: new Float64Array([0.1, Number.NaN]),
      pattern: /a+/gi,
      '\u0001': 'bigint',
      v: '12',
    };
    const back = decode(encode(value)) as typeof value;
    expect(back).toEqual(value);
    expect(Object.is(back.zero, -0)).toBe(true);
    expect(back.floats).toBeInstanceOf(Float64Array);
    const error = decode(encode(new RangeError('too far'))) as Error;
    expect([error.name, error.message]).toEqual(['RangeError', 'too far']);
  });

  test('functions are refused, as Electron refuses them', () => {
    expect(() => encode({ f: () => 1 })).toThrow(/could not be cloned/);
  });
});

describe('the context bridge', () => {
  test('copies values, so that a page cannot reach the preload’s own', () => {
    const secret = { list: [1], nested: { deep: true } };
    const seen = bridged({ secret }) as { secret: typeof secret };
    expect(seen).toEqual({ secret });
    expect(seen.secret).not.toBe(secret);
    expect(seen.secret.list).not.toBe(secret.list);
  });

  test('copies arguments and results of functions, and keeps only the message of an error', async () => {
    let received: unknown;
    const api = bridged({
      take: (value: unknown) => {
        received = value;
        return value;
      },
      fail: () => {
        throw new RangeError('no');
      },
      later: async () => {
        throw new RangeError('later');
      },
    }) as { take(v: unknown): unknown; fail(): void; later(): Promise<void> };
    const given = { a: [1] };
    expect(api.take(given)).toEqual(given);
    expect(received).not.toBe(given);
    expect(() => api.fail()).toThrow(Error);
    expect(() => api.fail()).not.toThrow(RangeError);
    await expect(api.later()).rejects.toThrow('later');
  });

  test('refuses what refers to itself, and freezes what it exposes', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(() => bridged(loop)).toThrow('too deeply');
    const api = frozen({ a: { b: 1 } });
    expect(Object.isFrozen(api.a)).toBe(true);
  });
});

describe('keys', () => {
  const keys = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
    combinationOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

  test('a menu’s accelerator and the keys of a person are the same combination', () => {
    expect(keys('Z', { ctrlKey: true, shiftKey: true })).toBe(combinationOfAccelerator('CmdOrCtrl+Shift+Z'));
    expect(keys('F1')).toBe(combinationOfAccelerator('F1'));
    expect(keys('ArrowLeft', { altKey: true })).toBe(combinationOfAccelerator('Alt+ArrowLeft'));
    expect(keys('+', { metaKey: true })).toBe(combinationOfAccelerator('CmdOrCtrl+Plus'));
  });

  test('typing is no shortcut, nor is a modifier alone', () => {
    expect(keys('a')).toBeNull();
    expect(keys('A', { shiftKey: true })).toBeNull();
    expect(keys('Control', { ctrlKey: true })).toBeNull();
  });
});

describe('schemes', () => {
  const ready = createSchemes(() => true);
  ready.protocol.handle('app', () => new Response('ok'));

  test('an address travels to the browser and back unchanged', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        const url = `app://stratum${path || '/'}${query === '' ? '' : `?${query}`}`;
        return (
          ready.inward(ready.outward(url)) === url && ready.outward(url).startsWith('https://stratum.app.localhost/')
        );
      }),
    );
  });

  test('foreign addresses are left alone', () => {
    for (const url of ['https://example.org/x', 'https://a.other.localhost/', 'data:text/html,x', 'about:blank']) {
      expect(ready.outward(url)).toBe(url);
      expect(ready.inward(url)).toBe(url);
    }
  });

  test('the order of declaring, readiness and handling is Electron’s', () => {
    const early = createSchemes(() => false);
    expect(() => early.protocol.handle('app', () => new Response())).toThrow('after app is ready');
    expect(() => ready.protocol.registerSchemesAsPrivileged([{ scheme: 'x' }])).toThrow('before app is ready');
    expect(() => ready.protocol.handle('app', () => new Response())).toThrow('already handled');
  });
});

describe('what the stand-in does not have', () => {
  test('throws by name and is noted, while methods keep their object', () => {
    class Counter {
      #count = 0;
      add() {
        this.#count += 1;
        return this.#count;
      }
    }
    const counter = onlyKnown('counter', new Counter());
    counter.add();
    expect(counter.add()).toBe(2);
    expect(() => Reflect.get(counter, 'subtract')).toThrow('The stand-in has no counter.subtract');
    expect(records.unknown).toContain('counter.subtract');
  });
});
