import { expect, test } from 'vitest';
import { deriveCorpus } from '../../lib/glossary/derive-corpus.ts';
import { deriveGlossary } from '../../lib/glossary/derive-glossary.ts';
import { likelyCandidates, type StatisticsSource } from '../../lib/glossary/likely-candidates.ts';
import { OddsLog } from '../../lib/glossary/odds-log.ts';
import { packTerms } from '../../lib/glossary/pack-terms.ts';
import type { DocumentTerms } from '../../lib/glossary/rows.ts';
import { trained } from '../../lib/glossary/termhood.ts';
import { readOdds, unpackCounts, unpackPlaces } from '../../lib/glossary/unpack-terms.ts';
import type { Term } from '../../lib/model.ts';
import { readBuiltInTerms } from './built-in-terms.ts';

/** What packing keeps of numbers. */
const single = (documents: readonly DocumentTerms[]): DocumentTerms[] =>
  documents.map((document) => ({
    ...document,
    rows: document.rows.map((row) => ({
      ...row,
      odds: Math.fround(row.odds),
      sentences: row.sentences.map((one) => ({ ...one, score: Math.fround(one.score) })),
    })),
  }));

function sourceOf(documents: readonly DocumentTerms[]): StatisticsSource {
  const packed = new Map(documents.map((one) => [one.document, packTerms(one)]));
  return {
    ids: [...packed.keys()].sort(),
    read: async (id, part) => packed.get(id)![part],
  };
}

async function all(terms: AsyncIterable<Term>): Promise<Term[]> {
  const found: Term[] = [];
  for await (const term of terms) found.push(term);
  return found;
}

test('statistics are unpacked as they were packed', async () => {
  for (const document of single(await readBuiltInTerms())) {
    const { counts, places } = packTerms(document);
    const read = unpackCounts(document.document, counts, () => true);
    unpackPlaces(
      places,
      read.rows.length,
      () => true,
      (at, found) => Object.assign(read.rows[at]!, found),
    );
    expect(read).toEqual(document);
    const odds: [string, number][] = [];
    readOdds(counts, (...one) => odds.push(one));
    expect(odds).toEqual(document.rows.map((row) => [row.key, row.odds]));
    expect(counts.length + places.length).toBeLessThan(JSON.stringify(document).length / 3);
  }
});

test('a corpus read in pieces gives the glossary of all at once', async () => {
  const documents = single(await readBuiltInTerms());
  expect(await all(deriveCorpus(sourceOf(documents), trained))).toEqual(deriveGlossary(documents));
});

test('odds that are known are as those that are read, and save the reading', async () => {
  const documents = await readBuiltInTerms();
  const source = sourceOf(documents);
  const odds = new OddsLog();
  const known = documents.slice(1);
  for (const { document, rows } of [...known, ...known]) odds.add(document, rows);
  const read: string[] = [];
  const noting: StatisticsSource = {
    ...source,
    odds,
    read: (id, part) => {
      read.push(id);
      return source.read(id, part);
    },
  };
  expect(await likelyCandidates(noting)).toEqual(await likelyCandidates(source));
  expect(read).toEqual([documents[0]!.document]);
});

test('no document gives no term', async () => {
  expect(await all(deriveCorpus({ ids: [], read: () => Promise.reject(new Error('nothing')) }))).toEqual([]);
});

test('a document whose statistics are missing has no terms, and bytes cut off are no endless work', async () => {
  const [document] = await readBuiltInTerms();
  const { counts } = packTerms(document!);
  expect(unpackCounts('x', new Uint8Array(), () => true).rows).toEqual([]);
  expect(() => unpackCounts('x', counts.slice(0, counts.length / 2), () => true)).toThrow(RangeError);
});
