import { expect, test } from 'vitest';
import { openCorpus } from '../../lib/corpus.ts';
import type { Term } from '../../lib/model.ts';
import { documentOf, freshDatabase } from './small-corpus.ts';

const form = '数据要素';
const texts = [`${form}是指参与生产的数据。`, `要发展${form}市场。`];

/** The same words, dated. */
function dated(id: string, date: string | null) {
  const publication = documentOf(id, texts, [form]);
  const [article] = publication.document.articles;
  return { ...publication, document: { ...publication.document, articles: [{ ...article!, date }] } };
}

const ids = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'];

/** A term that every document defines in its first passage, in this order. */
function definedIn(documents: readonly string[]): Term {
  const span = { start: 0, end: form.length };
  return {
    ...{
      key: form,
      form,
      variants: [],
      kind: 'concept',
      score: 0.9,
      count: documents.length,
      documents: [...documents],
    },
    explanations: documents.map((id) => ({ passage: `${id}.1`, span, role: 'definition' })),
    postings: documents.map((id) => ({ passage: `${id}.1`, ...span })),
    ...{ definitional: true, reasons: ['heading'] },
  };
}

test.each([
  ['as they came', ids],
  ['the other way round', ids.toReversed()],
])('a term that several documents define shows all definitions, the newest first: %s', async (_, order) => {
  const corpus = openCorpus(freshDatabase(), () => [definedIn(order)]);
  await corpus.publish([
    dated(ids[0]!, '2021-03-01'),
    dated(ids[1]!, '2026-01-15'),
    dated(ids[2]!, '2024-11'),
  ]);
  const card = await corpus.termCard(form);
  const definitions = card?.passages.filter(({ role }) => role === 'definition');
  expect(definitions?.map(({ citation }) => [citation.document, citation.date])).toEqual([
    [ids[1], '2026-01-15'],
    [ids[2], '2024-11'],
    [ids[0], '2021-03-01'],
  ]);
  expect(card?.passages[0]?.role).toBe('definition');
  corpus.close();
});
