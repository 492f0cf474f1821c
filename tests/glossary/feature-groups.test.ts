import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ends } from '../../lib/glossary/feature.ts';
import { featureGroups } from '../../lib/glossary/features.ts';
import { loadLexicon } from '../../lib/glossary/lexicon.ts';
import { type MergedRow, mergeDocuments } from '../../lib/glossary/merged-row.ts';
import { readCandidates } from '../../lib/glossary/read-document-terms.ts';
import { readBuiltIn } from '../../scripts/gold-documents.ts';

/** The rows of one document before any is dropped. */
async function candidates() {
  const { document, passages } = (await readBuiltIn())[0]!;
  const lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
  const slices = readCandidates(document, passages, lexicon);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return mergeDocuments([slice.value]);
  }
}

it('features are 0 for every candidate that their group does not speak of', async () => {
  const corpus = await candidates();
  const silent = featureGroups.flatMap(({ features, speaksOf }) =>
    speaksOf
      ? corpus.rows.filter((row) => !speaksOf(row)).map((row) => ({ row, values: Object.values(features) }))
      : [],
  );
  expect(silent.length).toBeGreaterThan(corpus.rows.length);
  expect(silent.filter(({ row, values }) => values.some((feature) => feature(row, corpus) !== 0))).toEqual(
    [],
  );
});

it('the last character looked at first changes nothing about an ending', () => {
  const pattern = /((?<![布格])局|(?<!原)委|委员会|机关|法院|(?<=办)法)$/;
  const feature = ends(pattern);
  const characters = fc.constantFrom(...'布格局原委员会机关法院办中');
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: characters, minLength: 1, maxLength: 4 }), { minLength: 1 }),
      (words) => {
        const row = { words } as unknown as MergedRow;
        expect(feature(row, null as never)).toBe(Number(pattern.test(words.join(''))));
      },
    ),
  );
});
