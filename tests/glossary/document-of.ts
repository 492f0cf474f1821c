import type { Passage, SourceDocument } from '../../lib/model.ts';

/** A document of one article with these paragraphs. */
export function documentOf(
  id: string,
  paragraphs: readonly string[],
): { document: SourceDocument; passages: Passage[] } {
  const article = {
    title: id,
    date: null,
    issuer: null,
    first: 1,
    last: paragraphs.length,
    continued: false,
  };
  const rest = { date: null, issuer: null, language: 'zh-Hans', fileName: `${id}.txt`, builtIn: false };
  const passages = paragraphs.map((text, index): Passage => {
    const number = index + 1;
    return {
      id: `${id}.${number}`,
      document: id,
      article: 0,
      number,
      kind: 'paragraph',
      section: [],
      origin: [],
      text,
    };
  });
  return { document: { id, title: id, ...rest, articles: [article] }, passages };
}
