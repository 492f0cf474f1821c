import { passageLength } from '../limits.ts';
import type { Passage, Span } from '../model.ts';
import type { Paragraph } from './paragraph.ts';
import { cutParts } from './part.ts';
import { sectionPaths } from './section-paths.ts';
import type { ArticleDraft } from './split-articles.ts';

/** Numbers the passages of a document from 1 on, each with the headings and numbers it stands under. */
export function splitPassages(drafts: readonly ArticleDraft[], document: string): Passage[] {
  const passages: Passage[] = [];
  for (const [article, draft] of drafts.entries()) {
    const paths = sectionPaths(draft.body);
    for (const [i, paragraph] of draft.body.entries()) {
      const section = paths[i]!;
      for (const piece of cutLong(paragraph)) {
        const number = passages.length + 1;
        const origin = piece.parts.map(({ start, end }) => ({ start, end }));
        const { kind } = paragraph;
        passages.push({
          id: `${document}.${number}`,
          document,
          article,
          number,
          kind,
          section,
          text: piece.text,
          origin,
        });
      }
    }
  }
  return passages;
}

/** A paragraph too long to show is cut at the last end of a sentence that fits, or between characters. */
function cutLong({ text, parts }: Paragraph): Pick<Paragraph, 'text' | 'parts'>[] {
  if (text.length <= passageLength) return [{ text, parts }];
  const stretches: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end =
      start + passageLength >= text.length
        ? text.length
        : start + fitting(text.slice(start, start + passageLength));
    stretches.push({ start, end });
    start = end;
    while (/\s/.test(text[start] ?? '')) start++;
  }
  const cuts = cutParts(parts, stretches);
  return stretches.map(({ start, end }, i) => ({ text: text.slice(start, end), parts: cuts[i]! }));
}

/** Code units of the whole sentences that `text` begins with; or of its whole words, or all but half a character. */
function fitting(text: string): number {
  for (const mark of [/[。！？!?；;][”’）)」』]*|[.](?=\s)/g, /[，、,]|(?=\s)/g]) {
    let end = 0;
    for (const found of text.matchAll(mark)) end = found.index + found[0].length;
    if (end > text.length / 4 && end < text.length) return end;
  }
  return /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
}
