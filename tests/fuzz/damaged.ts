import fc from 'fast-check';

/** One injury of a file: where (a share of its length), how, and with what. */
interface Injury {
  kind: 'put' | 'insert' | 'cut' | 'double' | 'zero';
  at: number;
  length: number;
  bytes: Uint8Array;
}

const injury: fc.Arbitrary<Injury> = fc.record({
  kind: fc.constantFrom('put', 'insert', 'cut', 'double', 'zero'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 16 }),
    fc.constantFrom(...[0xff, 0x00, 0x80, 0x3c, 0x26, 0xe6].map((byte) => Uint8Array.of(byte, byte))),
  ),
});

/** A file that was whole, with one to eight injuries. */
export function damaged(whole: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(whole, fc.array(injury, { minLength: 1, maxLength: 8 }))
    .map(([file, injuries]) => injuries.reduce(hurt, file));
}

function hurt(file: Uint8Array, { kind, at, length, bytes }: Injury): Uint8Array {
  const start = Math.floor(at * file.length);
  const [before, after] = [file.subarray(0, start), file.subarray(start)];
  if (kind === 'insert') return joined(before, bytes, after);
  if (kind === 'cut') return joined(before, after.subarray(length));
  if (kind === 'double') return joined(before, after.subarray(0, length), after);
  if (kind === 'zero')
    return joined(before, new Uint8Array(Math.min(length, after.length)), after.subarray(length));
  return joined(before, bytes, after.subarray(bytes.length));
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
