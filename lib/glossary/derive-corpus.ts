import { corpusCandidates, judgedCandidates, explanations as shown } from '../limits.ts';
import type { Term } from '../model.ts';
import { paced, takeBreath } from '../take-breath.ts';
import { chooseTerms, judgeCandidates, toTerm } from './derive-glossary.ts';
import { CorpusMerger, type CorpusRows, type Holding, type MergedRow } from './merged-row.ts';
import type { PackedTerms } from './packed-terms.ts';
import { type Review, unreviewed } from './review.ts';
import { trained, type Weights } from './termhood.ts';
import { type RowPlaces, unpackCounts, unpackPlaces } from './unpack-terms.ts';

/** The packed statistics of the documents of a corpus, read one at a time and as often as wanted. */
export interface StatisticsSource {
  /** Ids of its documents, ascending. */
  ids: readonly string[];
  read(id: string, part: keyof PackedTerms): Promise<Uint8Array>;
}

/**
 * What `deriveGlossary` derives, one term after the other, of a corpus that need not fit into memory: its statistics are
 * read a few times, and of more candidates than `corpusCandidates` the less likely are passed over.
 */
export async function* deriveCorpus(
  source: StatisticsSource,
  weights: Weights = trained,
  review: Review = unreviewed,
): AsyncGenerator<Term> {
  const corpus = await mergeCounts(source, await likelyCandidates(source));
  await takeBreath();
  const scored = judgeCandidates(corpus, weights, review);
  const preferred = new Set(Object.values(review.passages));
  const judged = scored.slice(0, judgedCandidates);
  const known = new Set(judged.map(({ row }) => row));
  await readPlaces(source, known, preferred);
  const groups = chooseTerms(judged, scored, corpus, review);
  const members = new Set(groups.flatMap(({ row, variants }) => [row, ...variants]));
  for (const row of known) if (!members.has(row)) row.documents = [];
  // Another form of a term may itself be an unlikely one.
  const missing = new Set([...members].filter((row) => !known.has(row)));
  if (missing.size > 0) await readPlaces(source, missing, preferred);
  for (const [at, group] of groups.entries()) {
    if (at % 64 === 63) await takeBreath();
    yield toTerm(group, corpus, review);
  }
}

/** Milliseconds of work between two pauses: whoever asks meanwhile waits no longer. */
const stretch = 12;

/** Which candidates may become terms, by how likely they are in each of their documents. */
async function likelyCandidates(source: StatisticsSource): Promise<(key: string) => boolean> {
  const worth = new Map<string, number>();
  const breathe = paced(stretch);
  for (const id of source.ids) {
    await breathe();
    unpackCounts(id, await source.read(id, 'counts'), (key, odds) => {
      worth.set(key, (worth.get(key) ?? 0) + Math.exp(odds));
      return false;
    });
  }
  if (worth.size <= corpusCandidates) return () => true;
  const least = Float64Array.from(worth.values()).sort().at(-corpusCandidates)!;
  const likely = new Set<string>();
  for (const [key, value] of worth) if (value >= least) likely.add(key);
  return (key) => likely.has(key);
}

async function mergeCounts(
  source: StatisticsSource,
  isLikely: (key: string) => boolean,
): Promise<CorpusRows> {
  const merger = new CorpusMerger();
  const breathe = paced(stretch);
  for (const id of source.ids) {
    await breathe();
    // One for all candidates of the document: most are never asked where they stand.
    const holding: Holding = { id, postings: [], sentences: [] };
    merger.add(unpackCounts(id, await source.read(id, 'counts'), isLikely), () => holding);
  }
  return merger.finish();
}

/** Gives rows their places in every document, and of the sentences those that can still be shown. */
async function readPlaces(
  source: StatisticsSource,
  wanted: ReadonlySet<MergedRow>,
  preferred: ReadonlySet<string>,
): Promise<void> {
  const best = new Map<MergedRow, number[]>();
  const holders = new Set<string>();
  const rows = new Map<string, MergedRow>();
  for (const row of wanted) {
    for (const { id } of row.documents) holders.add(id);
    row.documents = [];
    rows.set(row.key, row);
  }
  const isWanted = (key: string): boolean => rows.has(key);
  const breathe = paced(stretch);
  for (const id of source.ids) {
    if (!holders.has(id)) continue;
    await breathe();
    const keys: string[] = [];
    unpackCounts(id, await source.read(id, 'counts'), (key) => keys.push(key) < 0);
    unpackPlaces(await source.read(id, 'places'), keys, isWanted, (key, { postings, sentences }) => {
      const row = rows.get(key)!;
      const least = leastShown(best, row, sentences);
      const kept = sentences.filter(
        ({ passage, score }) => score >= least || preferred.has(`${id}.${passage}`),
      );
      row.documents.push({ id, postings, sentences: kept });
    });
  }
}

/** The score that a sentence of a candidate needs to be among the best so far. */
function leastShown(
  best: Map<MergedRow, number[]>,
  row: MergedRow,
  sentences: RowPlaces['sentences'],
): number {
  const scores = [...(best.get(row) ?? []), ...sentences.map(({ score }) => score)];
  const top = scores.sort((a, b) => b - a).slice(0, shown);
  best.set(row, top);
  return top[shown - 1] ?? Number.NEGATIVE_INFINITY;
}
