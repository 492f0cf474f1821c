import { type Feature, final, first, log, only, share, single, size } from './feature.ts';
import type { CorpusRows, MergedRow } from './merged-row.ts';
import { countOf } from './rows.ts';

/** How much more often its words stand here than in written Chinese at large (log ratio), of the most or least typical word. */
function keyness(row: MergedRow, corpus: CorpusRows): { least: number; most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < row.words.length; at++) {
    const here = ((corpus.wordCounts.get(row.words[at]!) ?? 0) + 0.5) / (corpus.tokens + 500);
    const ratio = Math.log(here) - (row.rarity[at]! - 17.9);
    least = Math.min(least, ratio);
    most = Math.max(most, ratio);
  }
  return { least: within(least), most: within(most) };
}

const within = (ratio: number): number => Math.max(-2, Math.min(10, ratio));

/** Asked twice of each candidate, one time after the other; neither corpora nor their rows must be held on to. */
const known = new WeakMap<CorpusRows, { row: MergedRow } & ReturnType<typeof keyness>>();

function keynessOf(row: MergedRow, corpus: CorpusRows): ReturnType<typeof keyness> {
  const last = known.get(corpus);
  if (last?.row === row) return last;
  const read = keyness(row, corpus);
  if (last) return Object.assign(last, { row }, read);
  known.set(corpus, { row, ...read });
  return read;
}

/** How often and how widely a candidate stands, and in what longer ones. */
export const spreadFeatures: Record<string, Feature> = {
  frequency: (row) => log(countOf(row, 'all')),
  density: (row, corpus) => log((1000 * countOf(row, 'all')) / (corpus.tokens + 500)),
  repeated: (row) => Number(countOf(row, 'all') > 1),
  passages: (row) => log(countOf(row, 'passages')),
  articles: (row) => log(countOf(row, 'articles') - 1),
  documents: (row) => log(row.documents.length - 1),
  early: share('early'),
  nested: (row) => countOf(row, 'hostMost') / countOf(row, 'all'),
  hosts: (row) => log(countOf(row, 'hosts')),
  alwaysNested: (row) => Number(countOf(row, 'hostMost') >= countOf(row, 'all')),
  withoutFirst: (row) => log(countOf(row, 'withoutFirst') / countOf(row, 'all')),
  withoutLast: (row) => log(countOf(row, 'withoutLast') / countOf(row, 'all')),
  fixed: (row) =>
    Number(
      size(row) > 2 &&
        countOf(row, 'all') > 1 &&
        countOf(row, 'leftKinds') > 1 &&
        countOf(row, 'rightKinds') > 1,
    ),
  fixedOften: (row) =>
    Number(
      size(row) > 1 &&
        countOf(row, 'all') > 2 &&
        countOf(row, 'leftKinds') > 2 &&
        countOf(row, 'rightKinds') > 2,
    ),
  carried: (row) => Number(size(row) > 1 && row.documents.length > 1),
  cValue: (row) =>
    Math.log2(1 + size(row)) * log(Math.max(0, countOf(row, 'all') - countOf(row, 'hostMost'))),
  lastFamily: only(
    (row) => !single(row),
    (row, corpus) => log(corpus.families.last.get(final(row)) ?? 0),
  ),
  firstFamily: only(
    (row) => !single(row),
    (row, corpus) => log(corpus.families.first.get(first(row)) ?? 0),
  ),
  keyness: (row, corpus) => keynessOf(row, corpus).most,
  leastKeyness: (row, corpus) => keynessOf(row, corpus).least,
};
