import { expect, test } from 'vitest';
import { documentOf, freshDatabase, smallCorpus } from './small-corpus.ts';

const texts = [
  '未来产业是前沿技术驱动的产业。',
  '前沿产业与未来产业并举。',
  '量子科技很重要，未来产业也重要。',
];
const forms = ['未来产业', '前沿产业', '量子科技'];
const nobody: ReadonlySet<string> = new Set();

async function corpusOf(database = freshDatabase()) {
  const corpus = smallCorpus(database);
  await corpus.publish([documentOf('a', texts, forms)]);
  return corpus;
}

test('a rejected term is not marked, found or shown, but listed; taken back it is all of it again', async () => {
  const corpus = await corpusOf();
  const before = await corpus.pageTerms(nobody);
  await corpus.editTerms([{ key: '未来产业', state: 'rejected' }]);
  const after = await corpus.pageTerms(nobody);
  expect(after.terms.toSorted()).toEqual(['前沿产业', '量子科技']);
  expect(after.glossaryRevision).not.toBe(before.glossaryRevision);
  expect((await corpus.search('未来产业')).terms).toEqual([]);
  expect(await corpus.termCard('未来产业')).toBeNull();
  expect(await corpus.concordance('未来产业', 0)).toBeNull();
  expect((await corpus.terms()).map(({ key }) => key)).not.toContain('未来产业');
  expect((await corpus.state()).terms).toBe(2);
  const listed = (await corpus.reviewTerms(0)).terms.find(({ key }) => key === '未来产业');
  expect(listed).toMatchObject({ state: 'rejected', count: 3, edit: { state: 'rejected' } });
  await corpus.editTerms([{ key: '未来产业' }]);
  expect((await corpus.pageTerms(nobody)).terms).toEqual(before.terms);
  expect(await corpus.termEdits()).toEqual([]);
});

test('a term merged into another brings its places, and is reached by its old key', async () => {
  const corpus = await corpusOf();
  await corpus.editTerms([{ key: '前沿产业', into: '未来产业' }]);
  const card = await corpus.termCard('前沿产业');
  expect(card?.term).toMatchObject({ key: '未来产业', variants: ['前沿产业'], count: 4, documents: 1 });
  expect((await corpus.concordance('未来产业', 0))?.total).toBe(3);
  const { terms, keys } = await corpus.pageTerms(nobody);
  expect(terms[keys.find(({ text }) => text === '前沿产业')!.term]).toBe('未来产业');
  const [main] = (await corpus.reviewTerms(0)).terms.filter(({ key }) => key === '未来产业');
  expect(main?.parts).toEqual([
    { form: '前沿产业', key: '前沿产业', merged: { key: '前沿产业', into: '未来产业' } },
  ]);
});

test('a form set apart has the places that are its own', async () => {
  const corpus = await corpusOf();
  await corpus.editTerms([{ key: '前沿产业', into: '未来产业' }]);
  await corpus.editTerms([{ key: '前沿产业' }]);
  expect((await corpus.termCard('前沿产业'))?.term.count).toBe(1);
  expect((await corpus.termCard('未来产业'))?.term.count).toBe(3);
});

test('a chosen passage comes first, at the sentence that holds the term', async () => {
  const corpus = await corpusOf();
  await corpus.editTerms([{ key: '未来产业', passage: 'a.3' }]);
  const card = await corpus.termCard('未来产业');
  expect(card?.passages.slice(0, 2).map(({ id, role }) => `${id} ${role}`)).toEqual([
    'a.3 definition',
    'a.1 definition',
  ]);
  await corpus.editTerms([{ key: '未来产业', passage: 'b.9' }]);
  expect((await corpus.termCard('未来产业'))?.passages[0]?.id).toBe('a.1');
});

test('an own term is marked, found, and shows its definition before what the documents say', async () => {
  const corpus = await corpusOf();
  const own = { form: '并举', variants: ['齐举'], definition: '一同举办。', source: '我的词表' };
  await corpus.editTerms([
    { key: '并举', own },
    { key: '量子科技', own: { ...own, form: '量子科技', variants: [] } },
  ]);
  expect((await corpus.pageTerms(nobody)).keys.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['并举', '齐举']),
  );
  const card = await corpus.termCard('并举');
  expect(card?.passages.map(({ text, role }) => `${role} ${text}`)).toEqual([
    'definition 一同举办。',
    `mention ${texts[1]}`,
  ]);
  expect(card?.passages[0]?.citation).toMatchObject({ title: '我的词表', document: '', paragraph: 0 });
  expect(card?.term).toMatchObject({ count: 1, documents: 1 });
  expect(card?.reasons).toEqual(['own']);
  expect((await corpus.search('并举')).terms[0]?.snippet?.text).toBe('一同举办。');
  expect((await corpus.termCard('量子科技'))?.passages.map(({ id }) => id)).toEqual(['own.0', 'a.3']);
});

test('edits survive that their document goes and comes, and a new derivation', async () => {
  const corpus = await corpusOf();
  await corpus.editTerms([
    { key: '未来产业', state: 'rejected' },
    { key: '前沿产业', form: '前沿的产业', kind: 'policy' },
  ]);
  await corpus.remove('a');
  expect((await corpus.reviewTerms(0)).terms).toEqual([]);
  await corpus.publish([documentOf('a', texts, forms), documentOf('b', texts, forms)]);
  const found = (await corpus.terms()).map(({ form, kind }) => `${form} ${kind}`).sort();
  expect(found).toEqual(['前沿的产业 policy', '量子科技 concept']);
});

test('edits are in the backup and come back with it', async () => {
  const corpus = await corpusOf();
  const own = { form: '并举', variants: [], definition: '义', source: '表' };
  await corpus.editTerms([
    { key: '未来产业', state: 'rejected' },
    { key: '并举', own },
  ]);
  const maker = { version: '1', madeAt: 0 };
  const { readBackup } = await import('../../lib/exchange/read-backup.ts');
  const backup = await readBackup(await corpus.backUpAll(maker, null), 2);
  expect(backup.header.counts.edits).toBe(2);
  for (const mode of ['merge', 'replace'] as const) {
    const other = await corpusOf();
    await other.editTerms([{ key: '量子科技', state: 'rejected' }]);
    await other.pageTerms(nobody);
    const readTerms = async () => documentOf('a', texts, forms);
    await other.restoreBackup(backup, { mode, token: 1, readTerms });
    const expected = mode === 'merge' ? ['前沿产业', '并举'] : ['前沿产业', '并举', '量子科技'];
    expect((await other.pageTerms(nobody)).terms.toSorted()).toEqual(expected.toSorted());
  }
});

test('new terms are those of no earlier document', async () => {
  const corpus = await corpusOf();
  await new Promise((resolve) => setTimeout(resolve, 5));
  const since = Date.now();
  await corpus.publish([documentOf('b', ['未来产业与类脑智能。'], ['未来产业', '类脑智能'])]);
  expect(await corpus.termsWithin({ since })).toEqual(['类脑智能']);
  expect((await corpus.termsWithin({ document: 'b' })).toSorted()).toEqual(['未来产业', '类脑智能']);
  await corpus.editTerms([{ key: '类脑智能', into: '未来产业' }]);
  expect(await corpus.termsWithin({ since })).toEqual(['未来产业']);
});

test('the glossary for other programs has the best words about each term, and their source', async () => {
  const corpus = await corpusOf();
  const own = { form: '并举', variants: [], definition: '义', source: '表' };
  await corpus.editTerms([
    { key: '未来产业', state: 'rejected' },
    { key: '并举', own },
  ]);
  const entries = await corpus.glossaryEntries();
  expect(entries.map(({ form, definition, source }) => `${form} ${definition} ${source}`)).toEqual([
    '前沿产业 前沿产业 题a · ¶2 · 2026-02-12',
    '并举 义 表',
    '量子科技 量子科技 题a · ¶3 · 2026-02-12',
  ]);
  // Nobody counted where the own word stands: to say never would be untrue.
  expect(entries.map(({ count }) => count)).toEqual([1, null, 1]);
});
