import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compress, decompress, pack, unpack } from '../../../db/runs/pack.ts';

it('what was packed comes back, arrays of every type and plain data alike', () => {
  const value = fc.record({
    bytes: fc.uint8Array(),
    levels: fc.int16Array(),
    arms: fc.int32Array(),
    near: fc.uint16Array(),
    subjects: fc.uint32Array(),
    text: fc.string(),
    list: fc.array(fc.record({ n: fc.integer(), on: fc.boolean(), none: fc.constant(null) })),
  });
  fc.assert(
    fc.property(value, (packed) => {
      expect(unpack(decompress(compress(pack(packed))))).toEqual(packed);
    }),
  );
});

it('equal values have equal bytes, so that a hash over them means something', () => {
  const make = () => ({ a: Uint8Array.of(1, 2, 3), b: { c: Int32Array.of(-1), d: 'x' } });
  expect(pack(make())).toEqual(pack(make()));
  expect(pack({ ...make(), b: { c: Int32Array.of(1), d: 'x' } })).not.toEqual(pack(make()));
});
