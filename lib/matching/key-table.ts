/**
 * Keys by their prints: a number made of a text unit by unit, so that a longer beginning costs one step more (R. M. Karp and
 * M. O. Rabin, 1987). Two bits for each print say whether a key goes on from it, and whether one ends with it: wrong now
 * and then, but only with yes (B. H. Bloom, 1970). They are few enough for the fastest caches, and turn nearly every
 * place of a page away before a key is looked at.
 */

/** Some key has more units than those whose print this is. */
const goesOn = 1;
/** Some key has this print. */
const endsHere = 2;
const both = goesOn | endsHere;

/** Told of an entry whose text may stand at the units `[start, end)`. */
type Offer = (entry: number, start: number, end: number) => void;

export class KeyTable {
  /** Of each entry, the one before it in its list, + 1; or 0. */
  readonly #before: number[] = [];
  /** The last entry of each list, + 1; a list is of prints that end alike. */
  readonly #lists: Int32Array;
  /** Of four prints each. */
  readonly #bits: Uint8Array;
  readonly #mask: number;
  /** Units that are a key of their own. */
  readonly #alone = new Uint8Array(0x10000);

  /** There will be about `likely` entries. */
  constructor(likely: number) {
    let size = 1 << 15;
    while (size < likely * 16 && size < 1 << 21) size *= 2;
    this.#mask = size - 1;
    this.#bits = new Uint8Array(size >>> 2);
    this.#lists = new Int32Array(size >>> 3);
  }

  /** Adds the next entry, of one code unit at least. */
  add(text: string): void {
    const bits = this.#bits;
    const mask = this.#mask;
    const last = text.length - 1;
    let print: number = text.charCodeAt(0);
    if (last === 0) this.#alone[print] = 1;
    for (let at = 1; at <= last; at++) {
      print = longer(print, text.charCodeAt(at)) & mask;
      bits[print >>> 2]! |= (at < last ? goesOn : endsHere) << ((print & 3) * 2);
    }
    const list = print & (this.#lists.length - 1);
    this.#before.push(this.#lists[list]!);
    this.#lists[list] = this.#before.length;
  }

  /** The first offset from `at` on where a key may begin; `length` if there is none. */
  next(units: Uint16Array, length: number, at: number): number {
    const bits = this.#bits;
    const mask = this.#mask;
    const alone = this.#alone;
    let first = units[at]!;
    for (let place = at; place < length; place++) {
      // What stands behind the end belongs to no key: then none is found there.
      const second = units[place + 1]!;
      const print = longer(first, second) & mask;
      if (((bits[print >>> 2]! >>> ((print & 3) * 2)) & both) | alone[first]!) return place;
      first = second;
    }
    return length;
  }

  /** Offers the entries that may stand at a place, the shorter ones first. */
  follow(units: Uint16Array, length: number, start: number, offer: Offer): void {
    const bits = this.#bits;
    const mask = this.#mask;
    let print = units[start]!;
    if (this.#alone[print] === 1) this.#offerAll(print & mask, start, start + 1, offer);
    for (let end = start + 1; end < length; ) {
      print = longer(print, units[end++]!) & mask;
      const known = bits[print >>> 2]! >>> ((print & 3) * 2);
      if ((known & endsHere) > 0) this.#offerAll(print, start, end, offer);
      if ((known & goesOn) === 0) return;
    }
  }

  /** Of equals the one added first comes last. */
  #offerAll(print: number, start: number, end: number, offer: Offer): void {
    const lists = this.#lists;
    for (let entry = lists[print & (lists.length - 1)]!; entry > 0; entry = this.#before[entry - 1]!)
      offer(entry - 1, start, end);
  }
}

/** The print of a text that goes on with this unit. With odd factors, and below 2³⁰, where numbers are cheapest. */
function longer(print: number, unit: number): number {
  const sum = (print * 421) ^ (unit * 7919);
  return sum ^ (sum >>> 11);
}
