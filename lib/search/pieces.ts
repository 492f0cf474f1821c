import type { Span } from '../model.ts';
import { literalText, type Word } from './elements.ts';
import { runsOf } from './runs.ts';

/** The longest parts of a word that stand in folded text, from left to right: at least two characters or one whole run of letters. */
export function pieces(text: string, word: Word): Span[] {
  const literal = literalText(word);
  if (literal === null) return [];
  const found = runsOf(literal).flatMap(({ start, end, kind }) => {
    const run = literal.slice(start, end);
    if (kind === 'character') return piecesOfRun(text, run);
    const at = wholeRun(text, run);
    return at < 0 ? [] : [{ start: at, end: at + run.length }];
  });
  // What a query says twice is found in the same place.
  return [...new Map(found.map((span) => [`${span.start} ${span.end}`, span])).values()];
}

function piecesOfRun(text: string, run: string): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + 1 < run.length; ) {
    let length = 2;
    let place = text.indexOf(run.slice(at, at + length));
    while (place >= 0 && at + length < run.length) {
      const longer = text.indexOf(run.slice(at, at + length + 1), place);
      if (longer < 0) break;
      place = longer;
      length += 1;
    }
    if (place >= 0) found.push({ start: place, end: place + length });
    at += place >= 0 ? length : 1;
  }
  return found;
}

function wholeRun(text: string, run: string): number {
  const place = runsOf(text).find(({ start, end }) => text.slice(start, end) === run);
  return place?.start ?? -1;
}
