import { cardPassages } from '../limits.ts';
import type { Explanation } from '../model.ts';
import type { TermCard } from '../questions.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { countingDocuments, readRows, rowOfPassageId } from '../store/documents.ts';
import { citeExplanation, citeMention, type HeldDocuments } from './cite.ts';
import { citeOwn } from './cite-own.ts';
import type { GlossaryTerm } from './edited-glossary.ts';
import { type AskGlossary, findTerm, placesOf } from './find-term.ts';
import { tally } from './term-places.ts';
import { termSummary } from './term-summary.ts';

/** All that the corpus says of a term: its explanations, then every other passage; null where there is no such term. */
export async function termCard(
  database: CorpusDatabase,
  glossary: AskGlossary,
  key: string,
): Promise<TermCard | null> {
  const term = await findTerm(database, glossary, key);
  if (!term) return null;
  const held = await countingDocuments(database);
  const counted = await placesOf(database, held, term);
  const places = Map.groupBy(counted, ({ row }) => row);
  const marksIn = (row: number) => (places.get(row) ?? []).map(({ start, end }) => ({ start, end }));
  const explained = inOrder(held, term).map((explanation) => ({
    explanation,
    row: rowOfPassageId(held, explanation.passage),
  }));
  const first = new Set(explained.map(({ row }) => row));
  const rows = [...first, ...[...places.keys()].filter((row) => !first.has(row))].slice(0, cardPassages);
  const passages = new Map((await readRows(database, rows)).map((passage) => [passage.row, passage]));
  return {
    term: termSummary(term.sources.length > 0 ? term : { ...term, ...tally(counted, held) }),
    passages: [
      ...citeOwn(term),
      ...explained.flatMap(({ row, explanation }) => {
        const passage = passages.get(row);
        return passage ? citeExplanation(held, passage, marksIn(row), explanation) : [];
      }),
      ...rows.slice(first.size).flatMap((row) => {
        const passage = passages.get(row);
        return passage ? citeMention(held, passage, marksIn(row)) : [];
      }),
    ],
    score: term.score,
    reasons: [...(term.owns.length > 0 ? ['own'] : []), ...term.reasons],
  };
}

/** What the reader chose stays first. */
function inOrder(held: HeldDocuments, { edit, explanations }: GlossaryTerm): Explanation[] {
  const [first, ...rest] = explanations;
  if (!first || first.passage !== edit?.passage) return newestFirst(held, explanations);
  return [first, ...newestFirst(held, rest)];
}

/** Definitions of two documents change places so that the newer one is read first; all else stays where it was. */
function newestFirst(held: HeldDocuments, explanations: readonly Explanation[]): Explanation[] {
  const dateOf = ({ passage }: Explanation) => {
    const source = held.get(passage.slice(0, passage.lastIndexOf('.')));
    const number = Number(passage.slice(passage.lastIndexOf('.') + 1));
    const article = source?.document.articles.find(({ first, last }) => number >= first && number <= last);
    return article?.date ?? source?.document.date ?? '';
  };
  const definitions = explanations
    .filter(({ role }) => role === 'definition')
    .sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
  return explanations.map((one) => (one.role === 'definition' ? definitions.shift()! : one));
}
