import { citationOf } from '../exchange/citation.ts';
import { citedSentences, type TermPassage } from '../insight/cited-sentences.ts';
import { compare } from '../insight/compare.ts';
import { findConflicts } from '../insight/find-conflicts.ts';
import { findEnumerations, termSets } from '../insight/term-sets.ts';
import { timeline } from '../insight/timeline.ts';
import { cardSetPassages, insightPassages } from '../limits.ts';
import type { Span } from '../model.ts';
import type { CitedSentence, ComparedPair, TermInsight, TermSet } from '../questions/insight.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { countingDocuments, readRows } from '../store/documents.ts';
import { sentences } from '../text/sentences.ts';
import { placesByRow } from './concordance.ts';
import type { Glossary } from './glossary-cache.ts';

/** What the documents say of a term beside each other. */
export async function termInsight(
  database: CorpusDatabase,
  glossary: Glossary,
  key: string,
): Promise<TermInsight> {
  const passages = await termPassages(database, glossary, key);
  const cited = citedSentences(passages);
  const dates = new Map(passages.map(({ citation }) => [citation.document, citation.date ?? '']));
  return {
    timeline: timeline(cited),
    conflicts: findConflicts(cited),
    sets: setsWith(key, passages, cited, glossary.placesIn),
    documents: [...dates.keys()].sort(
      (a, b) => dates.get(b)!.localeCompare(dates.get(a)!) || a.localeCompare(b),
    ),
  };
}

/** The sets of a term as far as a card waits for them: what is listed is listed early on. */
export async function setsOfTerm(
  database: CorpusDatabase,
  glossary: Glossary,
  key: string,
): Promise<TermSet[]> {
  const passages = await termPassages(database, glossary, key, cardSetPassages);
  return setsWith(key, passages, citedSentences(passages), glossary.placesIn);
}

/** The sentences about a term in two documents side by side. */
export async function compareTerm(
  database: CorpusDatabase,
  glossary: Glossary,
  key: string,
  left: string,
  right: string,
): Promise<ComparedPair[]> {
  const cited = citedSentences(await termPassages(database, glossary, key));
  const of = (document: string) => cited.filter(({ citation }) => citation.document === document);
  return compare(of(left), of(right));
}

/** The whole passages that hold a term, in order, at most `limits.insightPassages`. */
async function termPassages(
  database: CorpusDatabase,
  glossary: Glossary,
  key: string,
  most = insightPassages,
): Promise<TermPassage[]> {
  const held = await countingDocuments(database);
  const term = glossary.term(key);
  const places = term ? await placesByRow(database, term) : new Map<number, Span[]>();
  const rows = await readRows(database, [...places.keys()].slice(0, most));
  return rows.map(({ id, row, text, ...passage }) => ({
    id,
    text,
    marks: places.get(row)!,
    citation: citationOf(held.get(passage.document)!.document, { id, text, ...passage }),
  }));
}

/** The sets a term is a member of. */
function setsWith(
  key: string,
  passages: readonly TermPassage[],
  cited: readonly CitedSentence[],
  terms: (text: string) => readonly (Span & { key: string })[],
): TermSet[] {
  const keyOf = (item: string) =>
    terms(item).find(({ start, end }) => start === 0 && end === item.length)?.key ?? null;
  const isTerm = (item: string) => keyOf(item) !== null;
  const isOwn = (item: string) => keyOf(item) === key;
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  const listed = cited.flatMap((sentence) =>
    findEnumerations(sentence.text, sentenceAfter(texts.get(sentence.passage)!, sentence.text), isTerm)
      .filter(({ members }) => members.some(isOwn))
      .map((enumeration) => ({ ...enumeration, sentence })),
  );
  return termSets(listed).map(({ members, ...set }) => ({
    ...set,
    members: members.map((form) => ({ form, key: keyOf(form) })),
  }));
}

function sentenceAfter(text: string, sentence: string): string {
  const end = text.indexOf(sentence) + sentence.length;
  const next = sentences(text).find(({ start }) => start >= end);
  return next ? text.slice(next.start, next.end) : '';
}
