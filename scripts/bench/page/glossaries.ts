import { readFileSync } from 'node:fs';
import { pageTerms } from '../../../lib/corpus/page-terms.ts';
import { deriveGlossary } from '../../../lib/glossary/derive-glossary.ts';
import { loadLexicon } from '../../../lib/glossary/lexicon.ts';
import { readDocumentTerms } from '../../../lib/glossary/read-document-terms.ts';
import type { TermRow } from '../../../lib/store/rows.ts';
import { readBuiltIn } from '../../gold-documents.ts';
import { builtInText } from '../shuffled-page.ts';
import { hanRuns } from './seeds.ts';

const rareGrams = new Map([
  [1_000, 100],
  [10_000, 400],
  [100_000, 800],
]);

/**
 * 1,000, 10,000 or 100,000 keys in the proportions of `shared/bench/lib/glossary.mjs`: the terms of the built-in
 * documents, rare passages of them, and for the rest what only begins like them or comes from another field.
 */
export async function inventedKeys(count: number, random: () => number): Promise<string[]> {
  const text = builtInText();
  const han = hanRuns.join('');
  const pick = (most: number) => Math.floor(random() * most);
  const cut = (length: number) => {
    const start = pick(han.length - length);
    return han.slice(start, start + length);
  };
  const { keys: terms } = await builtInKeys();
  const keys = new Set(terms.filter((term) => text.includes(term)));
  for (const rare = keys.size + rareGrams.get(count)!; keys.size < rare; ) {
    const gram = cut(3 + pick(6));
    if (text.includes(gram) && text.indexOf(gram) === text.lastIndexOf(gram)) keys.add(gram);
  }
  while (keys.size < count) {
    const isNear = random() < 0.6;
    const key = isNear
      ? cut(2 + pick(3)) + Array.from({ length: 1 + pick(4) }, () => han[pick(han.length)]).join('')
      : Array.from({ length: 2 + pick(5) }, () => String.fromCharCode(0x4e00 + pick(0x5000))).join('');
    if (!text.includes(key)) keys.add(key);
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
