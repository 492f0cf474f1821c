import { foldKey } from '../text/fold.ts';
import { soundsOf } from '../text/sounds.ts';
import { simplified } from '../text/traditional.ts';
import { characterGram, initialsGram, pairGram, skipGram, wordGram } from './gram-names.ts';
import { unitKind } from './unit-kind.ts';

/** Number of the rules below, of folding and of pinyin: count it up when a text would give other grams, or stored otherwise. */
export const indexing = 2;

/** The grams of a passage, each once. */
export function gramsOf(passage: string): Set<string> {
  const text = foldKey(passage, simplified);
  const sounds = soundsOf(text);
  const grams = new Set<string>();
  for (const { start, end, kind } of runsOf(text)) {
    if (kind === 'word') grams.add(wordGram(text.slice(start, end)));
    else for (let at = start; at < end; at += 1) addCharacter(text, sounds, at, end, grams);
  }
  return grams;
}

/** The grams that begin with one character of a run. */
function addCharacter(
  text: string,
  sounds: readonly string[],
  at: number,
  end: number,
  grams: Set<string>,
): void {
  const first = text.charAt(at);
  grams.add(characterGram(first));
  if (at + 1 >= end) return;
  const [a, b] = [sounds[at]!, sounds[at + 1]!];
  grams.add(pairGram(a, b, first, text.charAt(at + 1)));
  if (at + 2 >= end) return;
  grams.add(skipGram(first, text.charAt(at + 2)));
  const c = sounds[at + 2]!;
  if (a && b && c) grams.add(initialsGram(a.charAt(0) + b.charAt(0) + c.charAt(0)));
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
