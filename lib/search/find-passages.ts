import { searchCandidates, searchPassages } from '../limits.ts';
import type { Span } from '../model.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readRows } from '../store/documents.ts';
import type { PassageRow } from '../store/rows.ts';
import { type Folded, fold, originalSpan } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import { findCandidates } from './candidates.ts';
import { type Judgement, judge } from './judge.ts';
import { literalReading, type Reading } from './parse-query.ts';
import { looseProbesOf, type Probe, probesOf } from './probes.ts';
import { rankNearly } from './rank.ts';

/** A passage that answers a query, with the words that matched as spans of its text. */
export interface FoundPassage {
  passage: PassageRow;
  marks: Span[];
}

interface Judged {
  passage: PassageRow;
  folded: Folded;
  judgement: Judgement;
}

/** The passages that answer a query, best first; what can't be sought finds nothing. */
export async function findPassages(database: CorpusDatabase, query: string): Promise<FoundPassage[]> {
  const reading = literalReading(query);
  if (reading.words.length === 0) return [];
  const near = await judgeCandidates(database, reading, reading.words.flatMap(probesOf));
  const judged =
    near.length > 0 ? near : await judgeCandidates(database, reading, reading.words.flatMap(looseProbesOf));
  return order(judged, query).slice(0, searchPassages).map(asFound);
}

async function judgeCandidates(
  database: CorpusDatabase,
  reading: Reading,
  probes: readonly Probe[],
): Promise<Judged[]> {
  const candidates = await findCandidates(database, probes, searchCandidates);
  const passages = await readRows(
    database,
    candidates.map(({ row }) => row),
  );
  return passages.flatMap((passage) => {
    const folded = fold(passage.text, simplified);
    const judgement = judge(folded.text, reading);
    return judgement ? [{ passage, folded, judgement }] : [];
  });
}

/** Exact before inexact; words close together before words far apart; among the inexact Fuse decides. */
function order(judged: readonly Judged[], query: string): Judged[] {
  const exact = judged.filter(({ judgement }) => judgement.rank === 0);
  const near = judged.filter(({ judgement }) => judgement.rank > 0);
  exact.sort((a, b) => a.judgement.spread - b.judgement.spread || a.passage.row - b.passage.row);
  const ranked = rankNearly(near, matchedText, query);
  ranked.sort((a, b) => a.judgement.errors - b.judgement.errors);
  return [...exact, ...ranked];
}

const matchedText = ({ folded, judgement }: Judged) =>
  judgement.spans.map(({ start, end }) => folded.text.slice(start, end)).join(' ');

function asFound({ passage, folded, judgement }: Judged): FoundPassage {
  return { passage, marks: judgement.spans.map(({ start, end }) => originalSpan(folded, start, end)) };
}
