/**
 * Keys by their prints: a number made of a text unit by unit, so that a longer beginning costs one step more (R. M. Karp and
 * M. O. Rabin, 1987). Two bits for each print say whether a key goes on from it, and whether one ends with it: wrong now
 * and then, but only with yes (B. H. Bloom, 1970). They are few enough for the fastest caches, and turn nearly every
 * place of a page away before a key is looked at.
 */
import { lengthened } from './lengthened.ts';

/** Some key has more units than those whose print this is. */
const goesOn = 1;
/** Some key has this print. */
const endsHere = 2;
const both = goesOn | endsHere;

/** Numbers of an entry before its code units, side by side as they are read: the entry before it in its list, key, `cased`, length. */
const head = 4;

/** Numbers in `here` of a key. */
export const foundSize = 3;

export class KeyTable {
  /** All entries; an entry is known by where it begins, and none begins at 0. */
  #entries: Int32Array;
  #end = head;
  /** The keys at the place last sought, the shorter ones first: of each its number, the `cased` it was added with, where its text ends. */
  readonly here: number[] = [];
  /** Numbers in `here` that count: a list that is emptied and filled again is made anew each time. */
  count = 0;
  /** The last entry of each list; a list is of eight prints. */
  readonly #lists: Int32Array;
  /** Of four prints each. */
  readonly #bits: Uint8Array;
  readonly #mask: number;
  /** Units that are a key of their own. */
  readonly #alone = new Uint8Array(0x10000);

  /** There will be about `likely` entries. */
  constructor(likely: number) {
    // One code unit is its own print; and the bits of all are at most half a megabyte, which the caches hold.
    let size = 1 << 16;
    while (size < likely * 16 && size < 1 << 21) size *= 2;
    this.#mask = size - 1;
    this.#bits = new Uint8Array(size >>> 2);
    this.#lists = new Int32Array(size >>> 3);
    this.#entries = new Int32Array(head + likely * 3 * head);
  }

  /** Adds a key by its folded text, of one code unit at least. */
  add(text: string, key: number, cased: number): void {
    const bits = this.#bits;
    const mask = this.#mask;
    const entry = this.#begin(text.length);
    const entries = this.#entries;
    const last = text.length - 1;
    let print: number = text.charCodeAt(0);
    entries[entry + head] = print;
    if (last === 0) this.#alone[print] = 1;
    for (let at = 1; at <= last; at++) {
      const unit = text.charCodeAt(at);
      entries[entry + head + at] = unit;
      print = longer(print, unit) & mask;
      bits[print >>> 2]! |= (at < last ? goesOn : endsHere) << ((print & 3) * 2);
    }
    const list = print >>> 3;
    entries[entry] = this.#lists[list]!;
    entries[entry + 1] = key;
    entries[entry + 2] = cased;
    entries[entry + 3] = text.length;
    this.#lists[list] = entry;
  }

  /** Room for one more entry. */
  #begin(length: number): number {
    const entry = this.#end;
    this.#end += head + length;
    if (this.#end > this.#entries.length) this.#entries = lengthened(this.#entries, 2 * this.#end);
    return entry;
  }

  /** The first place from `from` on where keys stand, which are `here` then; `length` if there is none. */
  seek(units: Uint16Array, length: number, from: number): number {
    const bits = this.#bits;
    const mask = this.#mask;
    const alone = this.#alone;
    this.count = 0;
    for (let place = from; place < length; place++) {
      const first = units[place]!;
      // What stands behind the end belongs to no key: then none is found there.
      let print = longer(first, units[place + 1]!) & mask;
      let known = bits[print >>> 2]! >>> ((print & 3) * 2);
      if (((known & both) | alone[first]!) === 0) continue;
      let some = alone[first] === 1 && this.#gather(first, units, place, place + 1);
      for (let end = place + 2; end <= length; ) {
        if ((known & endsHere) > 0 && this.#gather(print, units, place, end)) some = true;
        if ((known & goesOn) === 0) break;
        print = longer(print, units[end++]!) & mask;
        known = bits[print >>> 2]! >>> ((print & 3) * 2);
      }
      if (some) return place;
    }
    return length;
  }

  /** The keys of a print whose text it is: of equals the one added first comes last. True if there are any. */
  #gather(print: number, units: Uint16Array, start: number, end: number): boolean {
    const entries = this.#entries;
    let some = false;
    for (let entry = this.#lists[print >>> 3]!; entry > 0; entry = entries[entry]!) {
      if (entries[entry + 3] !== end - start) continue;
      let at = start;
      for (let own = entry + head; at < end && entries[own] === units[at]; own++) at++;
      if (at < end) continue;
      this.#offer(entries[entry + 1]!, entries[entry + 2]!, end);
      some = true;
    }
    return some;
  }

  #offer(key: number, cased: number, end: number): void {
    const { here } = this;
    here[this.count++] = key;
    here[this.count++] = cased;
    here[this.count++] = end;
  }
}

/** The print of a text that goes on with this unit. With odd factors, and below 2³⁰, where numbers are cheapest. */
function longer(print: number, unit: number): number {
  const sum = (print * 421) ^ (unit * 7919);
  return sum ^ (sum >>> 11);
}
