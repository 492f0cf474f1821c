import { leadsElsewhere } from '../ingest/web-furniture.ts';
import { candidatesFloor, keptLists, wordsPerCandidate } from '../limits.ts';
import type { Passage, SourceDocument } from '../model.ts';
import { findOccurrences } from './candidates.ts';
import { DraftTable } from './draft-table.ts';
import type { Lexicon } from './lexicon.ts';
import { findLists } from './lists.ts';
import { corpusOfOne } from './merged-row.ts';
import { sidesOf } from './neighbours.ts';
import { addNesting, readFamilies } from './nesting.ts';
import { type ReadPassage, readPassage } from './read-passage.ts';
import type { DocumentTerms } from './rows.ts';
import { readSentences } from './sentences.ts';
import { findShortForms } from './short-forms.ts';
import { oddsOf, trained } from './termhood.ts';

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
  const terms = yield* readCandidates(document, passages, lexicon);
  const kept = prune(terms);
  readSentences(document, passages, kept.rows);
  return kept;
}

/** The statistics of every candidate, as training wants them: before the hopeless are dropped, and without sentences. */
export function* readCandidates(
  document: SourceDocument,
  passages: readonly Passage[],
  lexicon: Lexicon,
): Generator<number, DocumentTerms> {
  const table = new DraftTable([document.title, ...document.articles.map(({ title }) => title)]);
  const words = new Map<string, number>();
  const shortForms: DocumentTerms['shortForms'] = [];
  const lists: DocumentTerms['lists'] = [];
  let tokens = 0;
  let elsewhere = false;
  for (const [index, passage] of passages.entries()) {
    const note = passage.kind === 'note';
    elsewhere = note && (elsewhere || leadsElsewhere(passage.text));
    if (elsewhere || (note && !isTelling(passage.text))) continue;
    for (const read of readPassage(passage, lexicon)) {
      tokens += countWords(words, read);
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
  const rows = table.rows();
  addNesting(rows);
  return {
    document: document.id,
    tokens,
    words: [...words],
    families: readFamilies(rows),
    shortForms,
    lists,
    rows,
  };
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
function prune(terms: DocumentTerms): DocumentTerms {
  const corpus = corpusOfOne(terms);
  const most = candidatesFloor + terms.tokens / wordsPerCandidate;
  for (const [at, row] of terms.rows.entries()) row.odds = oddsOf(corpus.rows[at]!, corpus, trained);
  const hopeful = terms.rows.filter(({ odds }) => odds > hopeless);
  const best = new Set(hopeful.toSorted((a, b) => b.odds - a.odds).slice(0, most));
  const rows = hopeful.filter((row) => best.has(row));
  const kept = new Set(rows.map(({ key }) => key));
  const asked = new Set(rows.flatMap(({ words }) => words));
  const of = <T>(counts: [string, T][]): [string, T][] => counts.filter(([word]) => asked.has(word));
  const families = { first: of(terms.families.first), last: of(terms.families.last) };
  const lists = terms.lists
    .map((list) => list.map((key) => (kept.has(key) ? key : '')))
    .filter((list) => list.some(Boolean));
  return { ...terms, words: of(terms.words), families, lists, rows };
}
