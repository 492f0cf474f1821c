import { leadsElsewhere } from '../ingest/web-furniture.ts';
import { candidatesFloor, keptLists, wordsPerCandidate } from '../limits.ts';
import type { Passage, SourceDocument } from '../model.ts';
import { findOccurrences } from './candidates.ts';
import { type Draft, toRow } from './draft.ts';
import { DraftTable } from './draft-table.ts';
import type { Lexicon } from './lexicon.ts';
import { findLists } from './lists.ts';
import type { CorpusRows } from './merged-row.ts';
import { sidesOf } from './neighbours.ts';
import { addNesting, readFamilies } from './nesting.ts';
import { type ReadPassage, readPassage } from './read-passage.ts';
import type { CandidateRow, DocumentTerms } from './rows.ts';
import { readSentences } from './sentences.ts';
import { findShortForms } from './short-forms.ts';
import { draftOdds } from './termhood.ts';

/** Gathers the statistics of one document from which the glossary is derived; linear in the text, pure. */
export function readDocumentTerms(
  document: SourceDocument,
  passages: readonly Passage[],
  lexicon: Lexicon,
): DocumentTerms {
  const slices = readDocumentInSlices(document, passages, lexicon);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** The same in slices of one passage; yields the share of the document that has been read. */
export function* readDocumentInSlices(
  document: SourceDocument,
  passages: readonly Passage[],
  lexicon: Lexicon,
): Generator<number, DocumentTerms> {
  const read = yield* readDrafts(document, passages, lexicon);
  const kept = prune(document.id, read);
  read.table.close();
  readSentences(document, passages, kept.rows);
  return kept;
}

/** The statistics of every candidate, as training wants them: before the hopeless are dropped, and without sentences. */
export function* readCandidates(
  document: SourceDocument,
  passages: readonly Passage[],
  lexicon: Lexicon,
): Generator<number, DocumentTerms> {
  const { table, corpus } = yield* readDrafts(document, passages, lexicon);
  const drafts = [...table.drafts.values()];
  const { tokens, shortForms, lists } = corpus;
  const families = { first: [...corpus.families.first], last: [...corpus.families.last] };
  const rows = rowsOf(table, drafts, () => 0);
  return { document: document.id, tokens, words: [...corpus.wordCounts], families, shortForms, lists, rows };
}

/** A document read, and the corpus that it alone would be. */
interface ReadDrafts {
  table: DraftTable;
  corpus: CorpusRows;
}

function* readDrafts(
  document: SourceDocument,
  passages: readonly Passage[],
  lexicon: Lexicon,
): Generator<number, ReadDrafts> {
  const table = new DraftTable([document.title, ...document.articles.map(({ title }) => title)]);
  const wordCounts = new Map<string, number>();
  const shortForms: DocumentTerms['shortForms'] = [];
  const lists: DocumentTerms['lists'] = [];
  let tokens = 0;
  let elsewhere = false;
  for (const [index, passage] of passages.entries()) {
    const note = passage.kind === 'note';
    elsewhere = note && (elsewhere || leadsElsewhere(passage.text));
    if (elsewhere || (note && !isTelling(passage.text))) continue;
    for (const read of readPassage(passage, lexicon)) {
      tokens += countWords(wordCounts, read);
      const whole = read.text.length === passage.text.length;
      const occurrences = findOccurrences(read.text, read.tokens, whole && passage.kind === 'heading');
      shortForms.push(...findShortForms(read.text, occurrences));
      if (lists.length < keptLists) lists.push(...findLists(read.text, read.tokens));
      const sides = sidesOf(read.tokens);
      for (const occurrence of occurrences) table.add(read, occurrence, sides, index / passages.length);
      table.thin();
    }
    yield (index + 1) / passages.length;
  }
  const rows = [...table.drafts.values()];
  addNesting(rows);
  const families = readFamilies(rows);
  return { table, corpus: { rows, byKey: table.drafts, families, shortForms, lists, tokens, wordCounts } };
}

function rowsOf(table: DraftTable, drafts: readonly Draft[], oddsOf: (at: number) => number): CandidateRow[] {
  const postings = table.postingsOf(drafts);
  return drafts.map((draft, at) => toRow(draft, oddsOf(at), postings[at]!));
}

/** Bylines, `修正日期：…`, contents, what a page offers to do, and the way to it: they say nothing of the subject of a text. */
function isTelling(note: string): boolean {
  return !untelling.some((pattern) => pattern.test(note));
}

const untelling = [
  /^[（(]?(?:本报|本報|新华社)?(?:记者|記者|通讯员)/,
  /^[^：:。]{1,8}[：:]/,
  /^(?:ICS\b|Copyright|©|分享|列印|打印|字[級号號體体]|[A-Z]{1,4}(?: \d{1,3})?$)/,
  /[>›»|｜]|…{2}|\.{4}/,
];

/** Adds a piece's words to the counts; returns how many there are, punctuation aside. */
function countWords(counts: Map<string, number>, { tokens }: ReadPassage): number {
  let words = 0;
  for (const { word, tag } of tokens) {
    if (tag === 'mark') continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    words++;
  }
  return words;
}

/** Candidates with lower log odds in their own document are not kept: no other document will save them. */
const hopeless = -3;

/** Keeps the candidates that may become terms, and of the word counts what their features ask for. */
function prune(document: string, { table, corpus }: ReadDrafts): DocumentTerms {
  const most = candidatesFloor + corpus.tokens / wordsPerCandidate;
  const judged = [...table.drafts.values()];
  const odds = judged.map((draft) => draftOdds(draft, corpus));
  const hopeful = [...judged.keys()].filter((at) => odds[at]! > hopeless);
  const best = hopeful.toSorted((a, b) => odds[b]! - odds[a]!).slice(0, most);
  const chosen = best.sort((a, b) => a - b);
  const rows = rowsOf(
    table,
    chosen.map((at) => judged[at]!),
    (at) => odds[chosen[at]!]!,
  );
  const kept = new Set(rows.map(({ key }) => key));
  const asked = new Set(rows.flatMap(({ words }) => words));
  const of = (counts: ReadonlyMap<string, number>) => [...counts].filter(([word]) => asked.has(word));
  const families = { first: of(corpus.families.first), last: of(corpus.families.last) };
  const lists = corpus.lists
    .map((list) => list.map((key) => (kept.has(key) ? key : '')))
    .filter((list) => list.some(Boolean));
  const { tokens, shortForms, wordCounts } = corpus;
  return { document, tokens, words: of(wordCounts), families, shortForms, lists, rows };
}
