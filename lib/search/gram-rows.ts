import { foldKey } from '../text/fold.ts';
import { soundsOf } from '../text/sounds.ts';
import { simplified } from '../text/traditional.ts';
import {
  characterGram,
  initialsGram,
  pairGram,
  skipGram,
  skipNumber,
  skipNumbers,
  wordGram,
} from './gram-names.ts';
import { runsOf } from './runs.ts';

/** Number of the rules below, of folding and of pinyin: count it up when a text would give other grams, or stored otherwise. */
export const indexing = 2;

/** A gram with the rows of the passages that hold it, ascending. */
export interface HeldGram {
  gram: string;
  rows: number[];
}

interface HeldPair extends HeldGram {
  soundA: string;
  soundB: string;
  /** The same characters in another reading. */
  other: HeldPair | null;
}

/**
 * Collects which passages hold each gram. A book has some five hundred grams a passage, nearly all known already: they
 * are found by numbers, and named only once.
 */
export class GramRows {
  // Made whole: an array with few far entries is slow.
  readonly #characters = places<HeldGram>(0x10000);
  readonly #pairs = places<Map<number, HeldPair>>(0x10000);
  readonly #skips = places<HeldGram>(skipNumbers);
  readonly #initials = places<HeldGram>(0x8000);
  readonly #words = new Map<string, HeldGram>();
  readonly #all: HeldGram[] = [];

  /** Passages must come in the order of their rows. */
  add(passage: string, row: number): void {
    const text = foldKey(passage, simplified);
    const sounds = soundsOf(text);
    for (const { start, end, kind } of runsOf(text)) {
      if (kind === 'word') this.#addWord(text.slice(start, end), row);
      else for (let at = start; at < end; at += 1) this.#addCharacter(text, sounds, at, end, row);
    }
  }

  /** Every gram once, in no order. */
  get grams(): readonly HeldGram[] {
    return this.#all;
  }

  #addWord(word: string, row: number): void {
    let held = this.#words.get(word);
    if (!held) {
      // Long words are cut, and then may be the same.
      const gram = wordGram(word);
      held = this.#words.get(gram.slice(1)) ?? this.#hold({ gram, rows: [] });
      this.#words.set(word, held);
      this.#words.set(gram.slice(1), held);
    }
    note(held, row);
  }

  /** The grams that begin with one character of a run. */
  #addCharacter(text: string, sounds: readonly string[], at: number, end: number, row: number): void {
    const a = text.charCodeAt(at);
    this.#characters[a] ??= this.#hold({ gram: characterGram(text.charAt(at)), rows: [] });
    note(this.#characters[a], row);
    if (at + 1 >= end) return;
    const [soundA, soundB] = [sounds[at]!, sounds[at + 1]!];
    note(this.#pair(a, text.charCodeAt(at + 1), soundA, soundB), row);
    if (at + 2 >= end) return;
    const skip = skipNumber(a, text.charCodeAt(at + 2));
    this.#skips[skip] ??= this.#hold({ gram: skipGram(text.charAt(at), text.charAt(at + 2)), rows: [] });
    note(this.#skips[skip], row);
    const soundC = sounds[at + 2]!;
    if (soundA && soundB && soundC) note(this.#threeInitials(soundA, soundB, soundC), row);
  }

  #pair(a: number, b: number, soundA: string, soundB: string): HeldPair {
    this.#pairs[a] ??= new Map();
    const pairs = this.#pairs[a];
    const first = pairs.get(b) ?? null;
    for (let held = first; held; held = held.other) {
      if (held.soundA === soundA && held.soundB === soundB) return held;
    }
    const gram = pairGram(soundA, soundB, String.fromCharCode(a), String.fromCharCode(b));
    const made = this.#hold({ gram, rows: [], soundA, soundB, other: first });
    pairs.set(b, made);
    return made;
  }

  #threeInitials(a: string, b: string, c: string): HeldGram {
    const number = ((a.charCodeAt(0) * 32 + b.charCodeAt(0)) * 32 + c.charCodeAt(0)) & 0x7fff;
    this.#initials[number] ??= this.#hold({
      gram: initialsGram(a.charAt(0) + b.charAt(0) + c.charAt(0)),
      rows: [],
    });
    return this.#initials[number];
  }

  #hold<Held extends HeldGram>(held: Held): Held {
    this.#all.push(held);
    return held;
  }
}

function places<Kept>(count: number): (Kept | null)[] {
  return new Array<Kept | null>(count).fill(null);
}

function note({ rows }: HeldGram, row: number): void {
  if (rows[rows.length - 1] !== row) rows.push(row);
}
