import { readFileSync } from 'node:fs';
import { pageTerms } from '../../../lib/corpus/page-terms.ts';
import { deriveGlossary } from '../../../lib/glossary/derive-glossary.ts';
import { loadLexicon } from '../../../lib/glossary/lexicon.ts';
import { readDocumentTerms } from '../../../lib/glossary/read-document-terms.ts';
import type { TermRow } from '../../../lib/store/rows.ts';
import { readBuiltIn } from '../../gold-documents.ts';
import { builtInText } from '../shuffled-page.ts';

/** Keys as a glossary has them: some stand in the documents, most do not. */
export function inventedKeys(count: number, random: () => number): string[] {
  const text = builtInText().replace(/[^\p{Script=Han}]/gu, '');
  const pick = (most: number) => Math.floor(random() * most);
  const keys = new Set<string>();
  while (keys.size < count) {
    const start = pick(text.length - 8);
    const length = 2 + pick(5);
    const stands = keys.size % 20 === 0;
    keys.add(
      stands
        ? text.slice(start, start + length + 1)
        : Array.from({ length }, () => text[pick(text.length)]).join(''),
    );
  }
  return [...keys];
}

/** The keys of the built-in documents' glossary, with the pairs of 繁 and 简 they need. */
export async function builtInKeys(): Promise<{ keys: string[]; hanPairs: string }> {
  const lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
  const documents = await readBuiltIn();
  const read = documents.map(({ document, passages }) => readDocumentTerms(document, passages, lexicon));
  const rows = deriveGlossary(read).map((term) => ({ ...term, markedIn: 1 }) as unknown as TermRow);
  const { keys, hanPairs } = pageTerms(1, rows, new Set());
  return { keys: keys.map(({ text }) => text), hanPairs };
}
