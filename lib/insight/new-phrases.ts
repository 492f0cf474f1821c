import { deriveGlossary } from '../glossary/derive-glossary.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import { readDocumentTerms } from '../glossary/read-document-terms.ts';
import type { Passage, SourceDocument } from '../model.ts';
import type { KeyPhrase } from '../questions/insight.ts';

/** What a page would give a glossary if it were a document: its key phrases, best first, with the sentences around them. */
export function keyPhrases(blocks: readonly string[], lexicon: Lexicon): KeyPhrase[] {
  const texts = blocks.map((text) => text.trim()).filter((text) => text !== '');
  const passages = texts.map((text, at) => passageOf(text, at + 1));
  return deriveGlossary([readDocumentTerms(pageDocument(texts.length), passages, lexicon)]).map(
    ({ form, variants, kind, count, explanations: [explanation] }) => ({
      forms: [form, ...variants],
      kind,
      count,
      sentence: explanation ? sentenceOf(texts, explanation) : '',
    }),
  );
}

function sentenceOf(
  texts: readonly string[],
  { passage, span }: { passage: string; span: { start: number; end: number } },
): string {
  return texts[Number(passage.slice(passage.lastIndexOf('.') + 1)) - 1]!.slice(span.start, span.end);
}

const id = 'page';

function passageOf(text: string, number: number): Passage {
  const origin = [{ start: 0, end: text.length }];
  return {
    id: `${id}.${number}`,
    text,
    document: id,
    article: 0,
    number,
    kind: 'paragraph',
    section: [],
    origin,
  };
}

function pageDocument(last: number): SourceDocument {
  const named = { title: '', date: null, issuer: null };
  return {
    ...{ ...named, id, language: 'zh-Hans', fileName: '', builtIn: false },
    articles: [{ ...named, first: 1, last, continued: false }],
  };
}
