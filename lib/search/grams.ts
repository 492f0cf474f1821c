/**
 * What a passage is found by. One key space, told apart by the first letter:
 * `u法` a character · `bwei lai 未来` two neighbouring characters under their sounds, so that one range of keys holds
 * all that sound alike · `iwlc` first letters of three neighbouring sounds · `s` and a number for two characters with
 * one between them, which outlive an error there · `wquantum` a word of a spaced script.
 */
import { foldKey } from '../text/fold.ts';
import { soundsOf } from '../text/sounds.ts';
import { simplified } from '../text/traditional.ts';
import { unitKind } from './unit-kind.ts';

/** Longer words are cut: nothing but broken text is longer. */
const wordLength = 40;
const skipNumbers = 8192;

export const characterGram = (character: string) => `u${character}`;
export const pairGram = (soundA: string, soundB: string, pair: string) => `b${soundA} ${soundB} ${pair}`;
export const initialsGram = (initials: string) => `i${initials}`;
/** Many pairs share a number: other grams tell them apart, and few rows are faster to write than many. */
export const skipGram = (a: string, b: string) =>
  `s${String.fromCharCode((Math.imul(a.charCodeAt(0), 31) + b.charCodeAt(0)) & (skipNumbers - 1))}`;
export const wordGram = (word: string) => `w${word.slice(0, wordLength)}`;

/** The grams of a passage, each once. */
export function gramsOf(passage: string): Set<string> {
  const text = foldKey(passage, simplified);
  const grams = new Set<string>();
  for (const { start, end, kind } of runsOf(text)) {
    if (kind === 'word') grams.add(wordGram(text.slice(start, end)));
    else addCharacters(text.slice(start, end), grams);
  }
  return grams;
}

function addCharacters(run: string, grams: Set<string>): void {
  const sounds = soundsOf(run);
  for (let at = 0; at < run.length; at += 1) {
    grams.add(characterGram(run.charAt(at)));
    const [a = '', b, c] = sounds.slice(at, at + 3);
    if (b !== undefined) grams.add(pairGram(a, b, run.slice(at, at + 2)));
    if (at + 2 < run.length) grams.add(skipGram(run.charAt(at), run.charAt(at + 2)));
    if (a && b && c) grams.add(initialsGram(a.charAt(0) + b.charAt(0) + c.charAt(0)));
  }
}

interface Run {
  start: number;
  end: number;
  kind: 'word' | 'character';
}

/** Longest stretches of folded text of one kind; what is between words is left out. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = unitKind(text.charCodeAt(at));
    let end = at + 1;
    while (end < text.length && unitKind(text.charCodeAt(end)) === kind) end += 1;
    if (kind !== 'between') runs.push({ start: at, end, kind });
    at = end;
  }
  return runs;
}
