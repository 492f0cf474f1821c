import { deriveGlossary } from '../../lib/glossary/derive-glossary.ts';
import { loadLexicon } from '../../lib/glossary/lexicon.ts';
import { readDocumentTerms } from '../../lib/glossary/read-document-terms.ts';
import { documentOf } from './document-of.ts';

const paragraphs = [
  '数据安全，是指通过采取必要措施，确保数据处于有效保护和合法利用的状态。',
  '党的二十届四中全会提出，要推动量子科技、生物制造、氢能和核聚变能、脑机接口、具身智能等成为新的经济增长点。',
  '深入实施“人工智能+”行动，加强对重要数据的保护，维护数据安全，遵守《中华人民共和国网络安全法》。',
  '個人資料：指自然人之姓名、出生年月日。公務機關應維護個人資料檔案之安全。',
  'This document defines a "problem detail" as a way to carry machine-readable details of errors in HTTP responses.',
];

/** A glossary as text, one term a line: the same in Node, Chromium and Firefox. */
export async function glossaryText(lexicon: Uint8Array): Promise<string> {
  const { document, passages } = documentOf('same', paragraphs);
  const terms = deriveGlossary([readDocumentTerms(document, passages, await loadLexicon(lexicon))]);
  return terms
    .map(({ form, kind, score, explanations }) => `${form} ${kind} ${score} ${explanations.length}`)
    .join('\n');
}
