import { judgedCandidates, explanations as shown } from '../limits.ts';
import type { Term } from '../model.ts';
import { paced, takeBreath } from '../take-breath.ts';
import { chooseTerms, judgeCandidates, toTerm } from './derive-glossary.ts';
import {
  type LikelyCandidates,
  likelyCandidates,
  readingStretch,
  type StatisticsSource,
} from './likely-candidates.ts';
import { CorpusMerger, type CorpusRows, type Holding, type MergedRow } from './merged-row.ts';
import { type Review, unreviewed } from './review.ts';
import type { SentenceRow } from './rows.ts';
import { trained, type Weights } from './termhood.ts';
import { type RowPlaces, unpackCounts, unpackPlaces } from './unpack-terms.ts';

/**
 * What `deriveGlossary` derives, one term after the other, of a corpus that need not fit into memory: its statistics are
 * read a few times, and of more candidates than `corpusCandidates` the less likely are passed over.
 */
export async function* deriveCorpus(
  source: StatisticsSource,
  weights: Weights = trained,
  review: Review = unreviewed,
): AsyncGenerator<Term> {
  const likely = await likelyCandidates(source);
  const corpus = await mergeCounts(source, likely);
  await takeBreath();
  const scored = judgeCandidates(corpus, weights, review);
  const preferred = new Set(Object.values(review.passages));
  const judged = scored.slice(0, judgedCandidates);
  const known = new Set(judged.map(({ row }) => row));
  await readPlaces(source, likely, known, preferred);
  const groups = chooseTerms(judged, scored, corpus, review);
  const members = new Set(groups.flatMap(({ row, variants }) => [row, ...variants]));
  for (const row of known) if (!members.has(row)) row.documents = [];
  // Another form of a term may itself be an unlikely one.
  const missing = new Set([...members].filter((row) => !known.has(row)));
  if (missing.size > 0) await readPlaces(source, likely, missing, preferred);
  for (const [at, group] of groups.entries()) {
    if (at % 64 === 63) await takeBreath();
    yield toTerm(group, corpus, review);
  }
}

async function mergeCounts(source: StatisticsSource, { documents }: LikelyCandidates): Promise<CorpusRows> {
  const merger = new CorpusMerger();
  const breathe = paced(readingStretch);
  for (const [at, id] of source.ids.entries()) {
    await breathe();
    const numbers = documents[at]!;
    const isLikely = (row: number): boolean => numbers[row] !== 0;
    // One for all candidates of the document: most are never asked where they stand.
    const holding: Holding = { id, postings: [], sentences: [] };
    merger.add(unpackCounts(id, await source.read(id, 'counts'), isLikely), () => holding);
  }
  return merger.finish();
}

/** Gives rows their places in every document, and of the sentences those that can still be shown. */
async function readPlaces(
  source: StatisticsSource,
  { numbers, documents }: LikelyCandidates,
  wanted: ReadonlySet<MergedRow>,
  preferred: ReadonlySet<string>,
): Promise<void> {
  const best = new Map<MergedRow, number[]>();
  const rows: MergedRow[] = [];
  for (const row of wanted) {
    row.documents = [];
    rows[numbers.get(row.key)!] = row;
  }
  const breathe = paced(readingStretch);
  for (const [at, id] of source.ids.entries()) {
    const held = documents[at]!;
    if (!held.some((number) => rows[number])) continue;
    await breathe();
    const isWanted = (row: number): boolean => rows[held[row]!] !== undefined;
    unpackPlaces(await source.read(id, 'places'), held.length, isWanted, (at, { postings, sentences }) => {
      const row = rows[held[at]!]!;
      const top = best.get(row) ?? [];
      best.set(row, top);
      const least = leastShown(top, sentences);
      const kept = sentences.filter(
        ({ passage, score }) => score >= least || preferred.has(`${id}.${passage}`),
      );
      row.documents.push({ id, postings, sentences: kept.length > 0 ? kept : none });
    });
  }
}

/** Of most documents no sentence can be shown: they share one list. */
const none: SentenceRow[] = [];

/** Puts scores among the best so far, best first; answers what a sentence needs to be one of them. */
function leastShown(top: number[], sentences: RowPlaces['sentences']): number {
  for (const { score } of sentences) {
    let at = top.length;
    while (at > 0 && top[at - 1]! < score) at--;
    if (at < shown) top.splice(at, 0, score);
    if (top.length > shown) top.length = shown;
  }
  return top[shown - 1] ?? Number.NEGATIVE_INFINITY;
}
