import { textLength } from '../limits.ts';
import type { Passage, SourceDocument, Span } from '../model.ts';
import { cutSentences, sentenceAt } from './cut-sentences.ts';
import type { CandidateRow, SentenceRow } from './rows.ts';
import { type SentenceContext, sentenceFeatures } from './sentence-features.ts';
import { roleOf } from './sentence-role.ts';
import { foldForm } from './simplify.ts';
import file from './weights.json' with { type: 'json' };

/** Sentences kept for a candidate in one document: a few more than are shown, since documents compete. */
const kept = 4;

/** Occurrences looked at for a candidate in one document: the best sentence of a frequent term stands early or is marked. */
const examined = 90;

/** What scripts/train-termhood.ts learnt: one weight for each feature of a sentence. */
export type SentenceWeights = Readonly<Record<string, number>>;

/** Scores every sentence that holds a candidate and keeps the best, in order. */
export function readSentences(
  document: SourceDocument,
  passages: readonly Passage[],
  rows: readonly CandidateRow[],
  weights: SentenceWeights = file.sentences,
): void {
  const reader = new SentenceReader(document, passages);
  const weighted = Object.entries(sentenceFeatures).flatMap(([name, feature]): Weighted[] => {
    const weight = weights[name] ?? 0;
    return weight === 0 ? [] : [{ weight, feature }];
  });
  for (const row of rows) {
    const scored = reader
      .contexts(row)
      .map((context) => ({ context, score: scoreSentence(context, weighted) }))
      .sort((a, b) => b.score - a.score || inOrder(a.context, b.context));
    row.sentences = scored.slice(0, kept).map(({ context, score }): SentenceRow => {
      return { passage: context.passage.number, ...context.sentence, role: roleOf(context), score };
    });
  }
}

function inOrder(a: SentenceContext, b: SentenceContext): number {
  return a.passage.number - b.passage.number || a.sentence.start - b.sentence.start;
}

/** A feature that counts, with what it counts for. */
interface Weighted {
  weight: number;
  feature: (context: SentenceContext) => number;
}

function scoreSentence(context: SentenceContext, weighted: readonly Weighted[]): number {
  let sum = 0;
  for (const { weight, feature } of weighted) sum += weight * feature(context);
  return sum;
}

/** Finds the sentences that may explain a candidate of one document. */
export class SentenceReader {
  readonly #passages: ReadonlyMap<number, { passage: Passage; spans: Span[] }>;
  readonly #titles: readonly string[];

  constructor(document: SourceDocument, passages: readonly Passage[]) {
    this.#passages = new Map(
      passages.map((passage) => [passage.number, { passage, spans: cutSentences(passage.text) }]),
    );
    this.#titles = document.articles.map((article) => foldForm(article.title));
  }

  contexts(row: CandidateRow): SentenceContext[] {
    const found = new Map<number, SentenceContext>();
    const times = new Map<number, number>();
    for (let at = 0; at < Math.min(row.postings.length, 3 * examined); at += 3) {
      const { passage, spans } = this.#passages.get(row.postings[at]!)!;
      times.set(passage.number, (times.get(passage.number) ?? 0) + 1);
      const place = { start: row.postings[at + 1]!, end: row.postings[at + 2]! };
      const sentence = sentenceAt(spans, place);
      this.#add(found, passage, sentence, place, null);
      if (passage.text.length < 60 && passage.kind !== 'note') this.#addAfterHeading(found, passage, place);
    }
    const title = this.#titles.findIndex((one) => one.includes(row.key) && row.key.length > one.length * 0.6);
    if (title >= 0) this.#addPurpose(found, title);
    const contexts = [...found.values()];
    for (const context of contexts) context.times = times.get(context.passage.number) ?? 1;
    return contexts;
  }

  #add(
    found: Map<number, SentenceContext>,
    passage: Passage,
    sentence: Span,
    place: Span,
    placed: SentenceContext['placed'],
  ): void {
    const id = passage.number * textLength + sentence.start;
    const known = found.get(id);
    if (known) {
      if (placed) known.placed ??= placed;
      else known.places.push(place);
    } else
      found.set(id, {
        passage,
        sentence,
        places: [place],
        rank: found.size,
        placed,
        times: 1,
      });
  }

  /** The paragraph after a heading that is the candidate, numbering aside. */
  #addAfterHeading(found: Map<number, SentenceContext>, heading: Passage, place: Span): void {
    if (place.end - place.start < titleOf(heading.text).length) return;
    const next = this.#passages.get(heading.number + 1);
    const sentence = next?.spans[0];
    if (!next || !sentence || next.passage.kind === 'heading') return;
    const placed = entry.test(heading.text) ? 'after-entry' : 'after-heading';
    this.#add(found, next.passage, sentence, { start: sentence.start, end: sentence.start }, placed);
  }

  /** What a text says it is for, when the candidate is its title. */
  #addPurpose(found: Map<number, SentenceContext>, article: number): void {
    for (const { passage, spans } of this.#passages.values()) {
      if (passage.article !== article) continue;
      for (const sentence of spans) {
        if (!purpose.test(passage.text.slice(sentence.start, sentence.end))) continue;
        this.#add(found, passage, sentence, { start: sentence.start, end: sentence.start }, 'purpose');
        return;
      }
    }
  }
}

/** 3.1 标识 identifier: a number of two parts, or what it is called in English. */
const entry = /^(?:[A-Z]\.)?\d+\.\d|^[\d.\s]*\p{Script=Han}[^。，]*\s[A-Za-z]/u;

const purpose =
  /(?:制定|制訂|现提出|特制定)本|现提出如下|本(?:办法|法|條例|条例|规定|规程|标准|文件)(?:适用于|規定了|规定了)|^This (?:document|specification|memo) (?:defines|describes|specifies)/u;

/** A heading without its number, and without the English for it. */
function titleOf(heading: string): string {
  const plain = heading.replace(/^(?:[A-Z]\.)?[\s\d.、（()）一二三四五六七八九十]+/u, '');
  return /^\p{Script=Han}/u.test(plain) ? plain.replace(/\s+[A-Za-z][\w ,;'’()/-]*$/u, '') : plain;
}
