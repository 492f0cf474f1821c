import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { deriveReviewedGlossary } from '../../lib/glossary/derive-reviewed-glossary.ts';
import { readBuiltIns } from '../../lib/importing/built-in.ts';
import { askBackground } from '../../scripts/ask-background.ts';
import { openProduct } from '../harness/product.ts';

/** What readers see of a term, one line each, in an order of our own. */
function lines(
  terms: readonly { key: string; form: string; variants: string[]; kind: string; count: number }[],
) {
  return terms
    .map(({ key, form, variants, kind, count }) => [key, form, kind, count, ...variants].join(' '))
    .sort();
}

async function glossaryOfNode(): Promise<string[]> {
  const documents = await readBuiltIns(async (path) => new Uint8Array(await readFile(`data${path}`)));
  return lines(deriveReviewedGlossary(documents.map(({ statistics }) => statistics)));
}

test.each(['chromium', 'firefox'] as const)('%s derives the glossary that Node derives', async (name) => {
  const product = await openProduct(name);
  try {
    const library = await product.openOwnPage('options.html');
    const found = lines(await askBackground(library, 'term.list'));
    expect(found.length).toBeGreaterThan(100);
    expect(found).toEqual(await glossaryOfNode());
  } finally {
    await product.close();
  }
});
