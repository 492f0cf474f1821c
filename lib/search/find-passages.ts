import { searchBeside, searchCandidates, searchEnough, searchPassages } from '../limits.ts';
import type { Span } from '../model.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import type { PassageRow } from '../store/rows.ts';
import { originalSpan } from '../text/fold.ts';
import type { RowFilter } from './candidates.ts';
import type { Word } from './elements.ts';
import { passageJudge } from './judge-passages.ts';
import type { Judged } from './judged.ts';
import { lookReading } from './look-readings.ts';
import { looseReading } from './loose-reading.ts';
import { orderJudged } from './order-judged.ts';
import { literalReading, type Reading } from './parse-query.ts';
import { alikeReading, soundReadings } from './sound-readings.ts';
import { usual } from './usual-halves.ts';

/** A passage that answers a query, with the words that matched as spans of its text. */
export interface FoundPassage {
  passage: PassageRow;
  marks: Span[];
}

/** The passages in the rows let through that answer a query, best first; a query that says nothing finds nothing. */
export async function findPassages(
  database: CorpusDatabase,
  query: string,
  filter: RowFilter = null,
): Promise<FoundPassage[]> {
  const typed = literalReading(query);
  if (typed.words.length === 0) return [];
  const judged = await judgeAll(database, typed, query, filter);
  return orderJudged(judged, query).slice(0, searchPassages).map(asFound);
}

/** Guesses more boldly only while little is found; a passage may misspell what others spell as it was typed. */
async function judgeAll(
  database: CorpusDatabase,
  typed: Reading,
  query: string,
  filter: RowFilter,
): Promise<Judged[]> {
  const judge = passageJudge(database, filter);
  const found = await judge(typed, 'exact');
  if (found.length >= searchEnough) return found;
  const heard = soundReadings(query);
  if (found.length === 0) for (const reading of heard) found.push(...(await judge(reading, 'exact')));
  if (found.length > 0 && heard.length > 0) return found;
  const most = found.length > 0 ? searchBeside : searchCandidates;
  const isSure = found.length > 0 && typed.words.some(isShort);
  if (!isSure) {
    for (const alike of [alikeReading(typed), lookReading(typed)])
      if (alike) found.push(...(await judge(alike, 'exact')));
  }
  const near = await judge(await looseReading(database, typed), 'near', most);
  found.push(...(isSure ? near.filter(isWhole) : near));
  if (found.length === 0 && heard[0]) found.push(...(await judge(heard[0], 'near')));
  if (found.length === 0) found.push(...usual(await judge(typed, 'halves')));
  return found.length > 0 ? found : judge(typed, 'pieces');
}

/** With one unit for another it would be any other word. */
const isShort = ({ elements }: Word) => elements.length < 4;

/** Of what was typed nothing is missing: it left something out, or swapped two. */
const isWhole = ({ judgement }: Judged) => judgement.lost === 0;

function asFound({ passage, folded, judgement }: Judged): FoundPassage {
  return { passage, marks: judgement.spans.map(({ start, end }) => originalSpan(folded, start, end)) };
}
