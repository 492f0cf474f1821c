import { blank } from './fold-unit.ts';
import { isSpacedWord } from './script.ts';

/** Text compared by its `text`; unit `i` of it came from `[starts[i], ends[i])` of the original. */
export interface Folded {
  text: string;
  /** UTF-16 offsets in the original; may be longer than `text`, never shorter. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Folded text as its first `length` code units; the arrays may be longer. */
export interface FoldedUnits {
  units: Uint16Array;
  length: number;
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Collects folded units with their origin, and decides which white space stays. May be used again and again. */
export class FoldedWriter implements FoldedUnits {
  length = 0;
  units!: Uint16Array;
  starts!: Uint32Array;
  ends!: Uint32Array;
  #gapStart = -1;
  #gapEnd = -1;

  /** @param likely how many units there will be. */
  constructor(likely: number) {
    this.#makeRoom(likely);
  }

  /** Begins anew. */
  begin(): void {
    this.length = 0;
    this.#gapStart = -1;
  }

  /** Makes room for so many more units, and then some. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed > this.starts.length) this.#grow(2 * needed);
  }

  put(unit: number, start: number, end: number): void {
    if (this.#gapStart >= 0) this.#closeGap(unit);
    this.#write(unit, start, end);
  }

  /** White space: kept as one blank between two words that need it, and nowhere else. */
  gap(start: number, end: number): void {
    if (this.#gapStart < 0) this.#gapStart = start;
    this.#gapEnd = end;
  }

  /**
   * Takes back the character that a mark at `offset` joins, and returns where it starts; `offset` if that is none or
   * begins `longest` code units away.
   */
  takeBack(offset: number, longest: number): number {
    const last = this.length - 1;
    if (last < 0 || (this.#gapStart >= 0 && isSpacedWord(this.units[last]!))) return offset;
    const start = this.starts[last]!;
    if (offset - start >= longest) return offset;
    while (this.length > 0 && this.starts[this.length - 1] === start) this.length--;
    this.#gapStart = -1;
    return start;
  }

  #closeGap(next: number): void {
    const last = this.length - 1;
    if (last >= 0 && isSpacedWord(this.units[last]!) && isSpacedWord(next)) {
      this.#write(blank, this.#gapStart, this.#gapEnd);
    }
    this.#gapStart = -1;
  }

  #write(unit: number, start: number, end: number): void {
    this.reserve(1);
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length++;
  }

  #grow(size: number): void {
    const { units, starts, ends } = this;
    this.#makeRoom(size);
    this.units.set(units);
    this.starts.set(starts);
    this.ends.set(ends);
  }

  #makeRoom(size: number): void {
    this.units = new Uint16Array(size);
    this.starts = new Uint32Array(size);
    this.ends = new Uint32Array(size);
  }
}

/** A call with more arguments may overflow the stack. */
const chunk = 8192;

/** String of the first `length` code units. */
export function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += chunk) {
    text += String.fromCharCode.apply(
      null,
      units.subarray(at, Math.min(at + chunk, length)) as unknown as number[],
    );
  }
  return text;
}
