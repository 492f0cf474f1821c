import { compileMatcherInSlices } from '../matching/matcher.ts';
import type { PageTerms } from '../questions.ts';
import { parseHanPairs } from '../text/han-pairs.ts';
import type { FindTerms } from './find-matches.ts';
import { Marks } from './marks.ts';
import { Painter } from './painter.ts';
import { Palette } from './palette.ts';
import { Scanner } from './scanner.ts';
import { inSlices } from './slices.ts';

/** With so many keys compiling takes ten milliseconds and more: the engine has time. */
const manyKeys = 30_000;

/** Batches read for practice: some thousand code units. */
const batches = 2;

/** Compiles the keys of the glossary; null once the signal is aborted. */
export async function compileTerms(
  { keys, hanPairs }: Pick<PageTerms, 'keys' | 'hanPairs'>,
  signal: AbortSignal,
): Promise<FindTerms | null> {
  /**
   * While the other keys are compiled, another thread of the engine makes fast code of what it saw here: keys that were
   * found in themselves, and the beginning of the page, marked where nobody sees it. Of very many keys marking takes a
   * seventh less for it, compiling a quarter more.
   */
  function* practise(find: FindTerms): Generator<undefined, void> {
    const some = keys.slice(0, 400);
    find(some.map(({ text }) => text).join('。'));
    if (keys.length < manyKeys) return;
    const marks = new Marks(() => {});
    const reading = new Scanner(find, marks, { meet: () => {}, hidden: () => {} }).all(document);
    for (let left = batches; left > 0 && !reading.next().done; left--) yield;
    new Painter({ add: () => {}, delete: () => {} }, new Palette('auto'), 'first').paint(marks, false);
  }

  const compiling = compileMatcherInSlices(keys, parseHanPairs(hanPairs), practise);
  const compiled = await inSlices(compiling, signal);
  return compiled?.result ?? null;
}
