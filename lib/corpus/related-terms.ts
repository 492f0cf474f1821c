import { relatedTerms as most, relatedPassages } from '../limits.ts';
import type { TermSummary } from '../questions.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readRows } from '../store/documents.ts';
import { placesByRow } from './concordance.ts';
import type { Glossary } from './glossary-cache.ts';

/** Seen together once, two terms may be so by chance. */
const together = 2;
/** Terms of the same words are related even where they never meet. */
const sameWords = 0.25;
const shortestPart = 2;

/** Terms of the same words as this one, and terms that stand in the same passages again and again, closest first. */
export async function relatedTerms(
  database: CorpusDatabase,
  glossary: Glossary,
  key: string,
): Promise<TermSummary[]> {
  const meetings = await countMeetings(database, glossary, key);
  const self = meetings.get(key) ?? 1;
  const scored = glossary.summaries().flatMap((term) => {
    if (term.key === key) return [];
    const met = meetings.get(term.key) ?? 0;
    const shares = isPart(term.key, key) || isPart(key, term.key);
    if (met < together && !shares) return [];
    // Cosine of two columns of zeros and ones: what is everywhere is beside everything.
    const score = met / Math.sqrt(self * Math.max(met, term.count)) + (shares ? sameWords : 0);
    return [{ term, score }];
  });
  return scored
    .sort((a, b) => b.score - a.score || b.term.count - a.term.count)
    .slice(0, most)
    .map(({ term }) => term);
}

/** In how many of the passages that hold this term each term stands, itself included. */
async function countMeetings(
  database: CorpusDatabase,
  glossary: Glossary,
  key: string,
): Promise<Map<string, number>> {
  const term = glossary.term(key);
  const rows = term ? [...(await placesByRow(database, term)).keys()] : [];
  // Of a term that is everywhere a part of the passages tells as much, if it is from all over.
  const step = Math.max(1, rows.length / relatedPassages);
  const read = Array.from(
    { length: Math.min(rows.length, relatedPassages) },
    (_, at) => rows[Math.floor(at * step)]!,
  );
  const meetings = new Map<string, number>();
  for (const { text } of await readRows(database, read)) {
    for (const other of glossary.termsIn(text)) meetings.set(other, (meetings.get(other) ?? 0) + 1);
  }
  return meetings;
}

const isPart = (part: string, whole: string) => part.length >= shortestPart && whole.includes(part);
