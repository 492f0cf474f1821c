import { foldKey } from '../text/fold.ts';
import { soundIdsOf, soundName } from '../text/sounds.ts';
import { simplified } from '../text/traditional.ts';
import { GramLog, type HeldGram } from './gram-log.ts';
import {
  characterGram,
  initialsGram,
  pairGram,
  skipGram,
  skipNumber,
  skipNumbers,
  wordGram,
} from './gram-names.ts';
import { PairNumbers } from './pair-numbers.ts';
import { runsOf } from './runs.ts';

/** Number of the rules below, of folding and of pinyin: count it up when a text would give other grams, or stored otherwise. */
export const indexing = 3;

/**
 * Collects which passages hold each gram. A book has some five hundred grams a passage, nearly all known already: they
 * are found by numbers, and named only once.
 */
export class GramRows {
  readonly #log = new GramLog();
  /** Numbers of grams, 0 where there is none yet. */
  readonly #characters = new Uint32Array(0x10000);
  readonly #skips = new Uint32Array(skipNumbers);
  readonly #initials = new Uint32Array(0x8000);
  readonly #pairs = new PairNumbers();
  readonly #words = new Map<string, number>();

  /** Passages must come in the order of their rows. */
  add(passage: string, row: number): void {
    const text = foldKey(passage, simplified);
    const sounds = soundIdsOf(text);
    this.#log.begin(row);
    for (const { start, end, kind } of runsOf(text)) {
      if (kind === 'word') this.#addWord(text.slice(start, end));
      else for (let at = start; at < end; at += 1) this.#addCharacter(text, sounds, at, end);
    }
  }

  /** Every gram once, in no order. */
  get grams(): HeldGram[] {
    return this.#log.grams;
  }

  #addWord(word: string): void {
    let number = this.#words.get(word);
    if (number === undefined) {
      // Long words are cut, and then may be the same.
      const gram = wordGram(word);
      number = this.#words.get(gram.slice(1)) ?? this.#log.name(gram);
      this.#words.set(word, number);
      this.#words.set(gram.slice(1), number);
    }
    this.#log.note(number);
  }

  /** The grams that begin with one character of a run. */
  #addCharacter(text: string, sounds: Uint16Array, at: number, end: number): void {
    const a = text.charCodeAt(at);
    this.#characters[a] ||= this.#log.name(characterGram(text.charAt(at)));
    this.#log.note(this.#characters[a]!);
    if (at + 1 >= end) return;
    this.#addPair(a, text.charCodeAt(at + 1), sounds[at]!, sounds[at + 1]!);
    if (at + 2 >= end) return;
    const skip = skipNumber(a, text.charCodeAt(at + 2));
    this.#skips[skip] ||= this.#log.name(skipGram(text.charAt(at), text.charAt(at + 2)));
    this.#log.note(this.#skips[skip]!);
    this.#addInitials(sounds[at]!, sounds[at + 1]!, sounds[at + 2]!);
  }

  #addPair(a: number, b: number, soundA: number, soundB: number): void {
    const next = this.#log.names.length;
    const known = this.#pairs.numberOf((a << 16) | b, (soundA << 16) | soundB, next);
    if (known === 0) {
      const [one, other] = [String.fromCharCode(a), String.fromCharCode(b)];
      this.#log.name(pairGram(soundName(soundA), soundName(soundB), one, other));
    }
    this.#log.note(known || next);
  }

  #addInitials(soundA: number, soundB: number, soundC: number): void {
    if (soundA === 0 || soundB === 0 || soundC === 0) return;
    const [a, b, c] = [initialOf(soundA), initialOf(soundB), initialOf(soundC)];
    const number = ((a * 32 + b) * 32 + c) & 0x7fff;
    this.#initials[number] ||= this.#log.name(initialsGram(String.fromCharCode(a, b, c)));
    this.#log.note(this.#initials[number]!);
  }
}

const initials: (number | undefined)[] = [];

/** Code unit of the first letter of a sound. */
function initialOf(sound: number): number {
  const known = initials[sound];
  if (known !== undefined) return known;
  const initial = soundName(sound).charCodeAt(0);
  initials[sound] = initial;
  return initial;
}
