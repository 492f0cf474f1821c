import { searchPassages } from '../limits.ts';
import type { Span } from '../model.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import type { PassageRow } from '../store/rows.ts';
import { originalSpan } from '../text/fold.ts';
import { type Judged, passageJudge } from './judge-passages.ts';
import { looseReading } from './loose-reading.ts';
import { orderJudged } from './order-judged.ts';
import { literalReading } from './parse-query.ts';
import { alikeReading, soundReadings } from './sound-readings.ts';

/** A passage that answers a query, with the words that matched as spans of its text. */
export interface FoundPassage {
  passage: PassageRow;
  marks: Span[];
}

/**
 * The passages that answer a query, best first; a query that says nothing finds nothing. Guesses are made only while
 * nothing better is found: 1 as typed, 2 heard as pinyin, 3 with characters or letters wrong, 4 in pieces.
 */
export async function findPassages(database: CorpusDatabase, query: string): Promise<FoundPassage[]> {
  const typed = literalReading(query);
  if (typed.words.length === 0) return [];
  const judgePassages = passageJudge(database);
  const found = await judgePassages(typed, 'close');
  const isExact = () => found.some(({ judgement }) => judgement.rank === 0);
  if (!isExact()) {
    for (const heard of soundReadings(typed)) found.push(...(await judgePassages(heard, 'close')));
  }
  if (!isExact()) {
    const alike = alikeReading(typed);
    if (alike) found.push(...(await judgePassages(alike, 'close')));
    found.push(...(await judgePassages(await looseReading(database, typed), 'loose')));
  }
  if (found.length === 0) found.push(...(await judgePassages(typed, 'pieces')));
  return orderJudged(found, query).slice(0, searchPassages).map(asFound);
}

function asFound({ passage, folded, judgement }: Judged): FoundPassage {
  return { passage, marks: judgement.spans.map(({ start, end }) => originalSpan(folded, start, end)) };
}
