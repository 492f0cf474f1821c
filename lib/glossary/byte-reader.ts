/** Reads what a `ByteWriter` wrote, in the same order; throws `RangeError` where the bytes end too soon. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** Index of the byte to be read next. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  whole(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new RangeError('The packed bytes end too soon.');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  real(): number {
    this.at += 4;
    return this.#view.getFloat32(this.at - 4, true);
  }

  bytes(): Uint8Array {
    const length = this.whole();
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  /** Made at its length: an array that has grown wastes room. */
  list<T>(read: () => T): T[] {
    const items = new Array<T>(this.length());
    for (let at = 0; at < items.length; at++) items[at] = read();
    return items;
  }

  /** The length of a list, each item of which takes a byte at least. */
  length(): number {
    const length = this.whole();
    if (length > this.#bytes.length - this.at) throw new RangeError('The packed bytes end too soon.');
    return length;
  }
}
