import type { Passage, SourceDocument } from '../model.ts';
import { isFunction } from './boundaries.ts';
import { findOccurrences, type Occurrence } from './candidates.ts';
import { isHopeless } from './hopeless.ts';
import type { Lexicon } from './lexicon.ts';
import { addCount, type CandidateRow, countNames, type DocumentTerms } from './rows.ts';
import { readSentences } from './sentences.ts';
import { findShortForms, type ShortForm } from './short-forms.ts';
import { foldForm, simplify } from './simplify.ts';
import { type Token, tokenise } from './tokens.ts';
import { generalHeads, lightVerbs } from './words.ts';

/** A passage, cut into words. */
export interface ReadPassage {
  passage: Passage;
  tokens: Token[];
}

interface Draft extends CandidateRow {
  lefts: Set<string>;
  rights: Set<string>;
  lastPassage: number;
  lastArticle: number;
}

/** Gathers the per-document statistics from which the glossary is derived; linear in the text, pure. */
export function readDocumentTerms(
  document: SourceDocument,
  passages: readonly Passage[],
  lexicon: Lexicon,
): DocumentTerms {
  const drafts = new Map<string, Draft>();
  const words = new Map<string, number>();
  const shortForms: ShortForm[] = [];
  let tokens = 0;
  const titles = foldForm([document.title, ...document.articles.map((article) => article.title)].join('\n'));
  const length = passages.length;
  for (const [index, passage] of passages.entries()) {
    const read = { passage, tokens: tokenise(simplify(passage.text), lexicon) };
    for (const { word, tag } of read.tokens) {
      if (tag === 'mark') continue;
      tokens++;
      words.set(word, (words.get(word) ?? 0) + 1);
    }
    const occurrences = findOccurrences(passage.text, read.tokens, passage.kind === 'heading');
    shortForms.push(...findShortForms(passage.text, occurrences));
    for (const occurrence of occurrences) {
      if (isHopeless(read.tokens.slice(occurrence.first, occurrence.last), occurrence)) continue;
      addOccurrence(drafts, read, occurrence, index / length, titles);
    }
  }
  const rows = [...drafts.values()].map(finish);
  readSentences(document, passages, rows);
  return { document: document.id, tokens, passages: length, words: [...words], shortForms, rows };
}

function finish({ lefts, rights, lastPassage, lastArticle, ...row }: Draft): CandidateRow {
  addCount(row, 'leftKinds', lefts.size);
  addCount(row, 'rightKinds', rights.size);
  return row;
}

function addOccurrence(
  drafts: Map<string, Draft>,
  read: ReadPassage,
  occurrence: Occurrence,
  depth: number,
  titles: string,
): void {
  const form = read.passage.text.slice(occurrence.start, occurrence.end);
  const key = foldForm(form);
  let row = drafts.get(key);
  if (!row) {
    row = newDraft(key, form, read.tokens.slice(occurrence.first, occurrence.last));
    if (titles.includes(key)) addCount(row, 'title');
    drafts.set(key, row);
  }
  row.postings.push(read.passage.number, occurrence.start, occurrence.end);
  addCount(row, 'all');
  if (row.lastPassage !== read.passage.number) addCount(row, 'passages');
  if (row.lastArticle !== read.passage.article) addCount(row, 'articles');
  row.lastPassage = read.passage.number;
  row.lastArticle = read.passage.article;
  if (depth < 0.2) addCount(row, 'early');
  for (const mark of occurrence.marks) addCount(row, mark);
  addNeighbours(row, read.tokens[occurrence.first - 1], read.tokens[occurrence.last], occurrence);
}

function newDraft(key: string, form: string, tokens: Token[]): Draft {
  const start = tokens[0]!.start;
  return {
    key,
    form,
    cuts: [...tokens.map((token) => token.start - start), form.length],
    words: tokens.map((token) => token.word),
    tags: tokens.map((token) => token.tag),
    rarity: tokens.map((token) => token.logFrequency),
    counts: countNames.map(() => 0),
    postings: [],
    sentences: [],
    lefts: new Set(),
    rights: new Set(),
    lastPassage: -1,
    lastArticle: -1,
  };
}

function addNeighbours(
  row: Draft,
  left: Token | undefined,
  right: Token | undefined,
  occurrence: Occurrence,
): void {
  row.lefts.add(left?.word ?? '');
  row.rights.add(right?.word ?? '');
  const leftHard = !left || left.tag === 'mark';
  const rightHard = !right || right.tag === 'mark';
  if (leftHard) addCount(row, 'leftHard');
  else if (left.word === '的' || left.word === '之') addCount(row, 'leftDe');
  else if (isFunction(left.word)) addCount(row, 'leftFunction');
  else if (lightVerbs.has(left.word)) addCount(row, 'leftLight');
  else if (left.tag === 'v') addCount(row, 'leftVerb');
  else addCount(row, 'leftNoun');
  if (rightHard) addCount(row, 'rightHard');
  else if (right.word === '的' || right.word === '之') addCount(row, 'rightDe');
  else if (right.word === '等' || right.word === '等等') addCount(row, 'rightEtc');
  else if (isFunction(right.word)) addCount(row, 'rightFunction');
  else if (generalHeads.has(right.word)) addCount(row, 'rightGeneral');
  else if (right.tag === 'v' || lightVerbs.has(right.word)) addCount(row, 'rightVerb');
  else addCount(row, 'rightNoun');
  if (isLoose(left) && row.words[0]!.length === 1) addCount(row, 'leftCut');
  if (isLoose(right) && row.words.at(-1)!.length === 1) addCount(row, 'rightCut');
  if (leftHard && rightHard) addCount(row, 'bothHard');
  if (/^[A-Z]/.test(row.form) && occurrence.start > 0 && left && left.tag !== 'mark')
    addCount(row, 'capital');
  if (left && right && /[“「『"]/.test(left.word) !== /[”」』"]/.test(right.word)) addCount(row, 'inQuote');
}

/** A lone character that is no grammar is most often a piece of a word the lexicon lacks. */
function isLoose(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Script=Han}$/u.test(token.word) && !isFunction(token.word);
}
