import type { DiffPiece, Span } from '../model.ts';
import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import { wordsIn } from '../text/words.ts';

interface Word extends Span {
  key: string;
}

/** Says that words were left out. */
export const ellipsis = /…|\.{3}|。{3}|⋯/u;

/**
 * What was done to a source's wording, word by word: pieces of `text` that the source has too or has not, and pieces
 * of the source that `text` dropped (the longest common subsequence of words, Wagner & Fischer, JACM 21, 1974).
 * Punctuation is shown with the word before it and never counts; what an ellipsis stands for is `omitted`.
 */
export function diffWords(text: string, source: string): DiffPiece[] {
  const [words, sourceWords] = [keyed(text), keyed(source)];
  const lengths = commonLengths(words, sourceWords);
  const pieces: DiffPiece[] = [];
  let [i, j] = [0, 0];
  while (i < words.length || j < sourceWords.length) {
    const isSame = i < words.length && j < sourceWords.length && words[i]!.key === sourceWords[j]!.key;
    if (isSame) {
      put(pieces, 'same', wordWithTail(text, words, i++));
      j++;
    } else if (
      j === sourceWords.length ||
      (i < words.length && at(lengths, i + 1, j) > at(lengths, i, j + 1))
    ) {
      put(pieces, 'added', wordWithTail(text, words, i++));
    } else {
      put(pieces, isElided(text, words, i) ? 'omitted' : 'dropped', wordWithTail(source, sourceWords, j++));
    }
  }
  return pieces;
}

function keyed(text: string): Word[] {
  return wordsIn(text).map((span) => ({
    ...span,
    key: foldKey(text.slice(span.start, span.end), simplified),
  }));
}

interface Lengths {
  cells: Uint16Array;
  width: number;
}

/** For each pair of ends the length of the longest common subsequence of what follows. */
function commonLengths(a: readonly Word[], b: readonly Word[]): Lengths {
  const width = b.length + 1;
  const cells = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      cells[i * width + j] =
        a[i]!.key === b[j]!.key
          ? cells[(i + 1) * width + j + 1]! + 1
          : Math.max(cells[(i + 1) * width + j]!, cells[i * width + j + 1]!);
    }
  }
  return { cells, width };
}

function at({ cells, width }: Lengths, i: number, j: number): number {
  return cells[i * width + j]!;
}

/** Does an ellipsis stand before word `i`, or after the last? */
function isElided(text: string, words: readonly Word[], i: number): boolean {
  return ellipsis.test(text.slice(words[i - 1]?.end ?? 0, words[i]?.start ?? text.length));
}

function wordWithTail(text: string, words: readonly Word[], at: number): string {
  return text.slice(at === 0 ? 0 : words[at]!.start, words[at + 1]?.start ?? text.length);
}

function put(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}
