import type { Passage, PassageRole, Span } from '../model.ts';
import type { CandidateRow, SentenceRow } from './rows.ts';

/** Sentences kept for a candidate in one document: a few more than are shown, since documents compete. */
const kept = 4;

/** Occurrences looked at for a candidate in one document: the best sentence of a frequent term stands early or is marked. */
const examined = 64;

/** Cuts a passage into sentences; long ones also at semicolons. */
export function cutSentences(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^。！？!?\n]+(?:[。！？!?]+[”」』"’）)]*|\n|$)/gu)) {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    if (end <= start) continue;
    if (end - start <= 140) spans.push({ start, end });
    else spans.push(...cutClauses(text, start, end));
  }
  return spans;
}

function cutClauses(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/[；;]|\. (?=[A-Z])/g)) {
    const to = start + match.index + 1;
    if (to - from < 25 || end - to < 15) continue;
    spans.push({ start: from, end: to });
    from = to;
  }
  return [...spans, { start: from, end }];
}

/** Scores every sentence that holds a candidate and keeps the best, in order. */
export function readSentences(passages: readonly Passage[], rows: readonly CandidateRow[]): void {
  const cut = new Map(
    passages.map((passage) => [passage.number, { passage, spans: cutSentences(passage.text) }]),
  );
  for (const row of rows) {
    const best = new Map<string, SentenceRow>();
    for (let at = 0; at < Math.min(row.postings.length, 3 * examined); at += 3) {
      const { passage, spans } = cut.get(row.postings[at]!)!;
      const place = { start: row.postings[at + 1]!, end: row.postings[at + 2]! };
      const sentence = spans.find((span) => span.start <= place.start && span.end >= place.end) ?? {
        start: 0,
        end: passage.text.length,
      };
      const { role, score } = judgeSentence(passage, sentence, place);
      const id = `${passage.number}.${sentence.start}`;
      const before = best.get(id);
      if (!before || before.score < score)
        best.set(id, { passage: passage.number, ...sentence, role, score });
    }
    row.sentences = [...best.values()]
      .sort((a, b) => b.score - a.score || a.passage - b.passage || a.start - b.start)
      .slice(0, kept);
  }
}

const defining =
  /^[”」』"》]?(?:[（(][^）)]*[）)])?[，,\s]*(?:是指|指的是|系指|係指|即|是(?!不|否)|为[^了]|[:：]|由[^，。]{2,20}(?:组成|构成|驱动|形成)|具有|分为|分為|包括|适用于|refers? to|is an?\b|are an?\b|is the\b|[-–] An?\b|\([a-z]+\) [-–])/u;
const named =
  /(?:称为|稱為|简称|簡稱|统称|統稱|称作|叫做|所谓|所谓的|defines? an?|called|known as)\s*[“「"]?$/u;
const judging = /(?:是[^，。；]{2,}|具有[^，。；]*(?:意义|作用|特点)|事关|关系|核心|关键|重要|必须|应当)/u;
const figures = /\d[\d.,]*\s*(?:%|％|余?[个項项家户人亿万億萬元倍])/u;

function judgeSentence(passage: Passage, sentence: Span, place: Span): { role: PassageRole; score: number } {
  const before = passage.text.slice(sentence.start, place.start);
  const after = passage.text.slice(place.end, sentence.end);
  const { role, score } = judgeRole(before, after);
  const length = sentence.end - sentence.start;
  let total = score;
  if (passage.kind === 'heading') total -= 2;
  if (passage.kind === 'note') total -= 1;
  if (length < 15) total -= 1;
  if (length > 140) total -= 0.4;
  total -= Math.min(0.6, before.length / 100);
  total -= Math.min(0.3, passage.number / 1000);
  return { role, score: total };
}

function judgeRole(before: string, after: string): { role: PassageRole; score: number } {
  const starts = before.replace(/^第[〇一二三四五六七八九十百]+条|本法所称|所称|[“「"《\s]/g, '').length <= 1;
  if (named.test(before)) return { role: 'definition', score: 3 };
  if (defining.test(after)) return { role: 'definition', score: starts ? 3 : 1.6 };
  if (/^[、]|^[^，。；]{0,12}[、]/u.test(after) || /[、](?:和|与)?$/u.test(before))
    return { role: 'composition', score: 0.6 };
  if (figures.test(after)) return { role: 'data', score: 0.7 };
  if (judging.test(after) || starts) return { role: 'judgement', score: starts ? 1 : 0.7 };
  return { role: 'mention', score: 0.3 };
}
