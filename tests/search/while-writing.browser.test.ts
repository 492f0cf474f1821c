import { expect, test } from 'vitest';
import { backUpAll } from '../../lib/corpus/back-up.ts';
import { restoreBackup } from '../../lib/corpus/restore.ts';
import { readBackup } from '../../lib/exchange/read-backup.ts';
import { schemaNumber } from '../../lib/store/corpus-database.ts';
import { documentOf, freshDatabase, smallCorpus } from '../corpus/small-corpus.ts';

const old = Array.from({ length: 40 }, (_, at) => `第${at}段：发展未来产业，培育新质生产力。`);
const fresh = Array.from({ length: 600 }, (_, at) => `第${at}段：布局量子科技，抢占未来产业制高点。`);

/** Asks again and again until the work is done, and once more; answers how many passages each time. */
async function askWhile(work: Promise<unknown>, ask: () => Promise<number>): Promise<number[]> {
  let isDone = false;
  const ending = work.finally(() => {
    isDone = true;
  });
  const answers: number[] = [];
  while (!isDone) answers.push(await ask());
  await ending;
  answers.push(await ask());
  return answers;
}

test('a query during an import is answered, by what there is', async () => {
  const corpus = smallCorpus();
  await corpus.publish([documentOf('a', old, ['未来产业'])]);
  const found = async (query: string) => (await corpus.search(query)).passages.length;
  const imported = corpus.publish([documentOf('b', fresh, ['量子科技'])]).then(() => corpus.index());
  const answers = await askWhile(imported, () => found('未来产业'));
  // One at least was asked meanwhile: how many more, the machine decides.
  expect(answers.length).toBeGreaterThan(1);
  expect(answers.every((count) => count > 0)).toBe(true);
  expect(await found('量子科技')).toBeGreaterThan(0);
  corpus.close();
});

test('a query during a restoration finds the old or the new, and nothing between', async () => {
  const [database, other] = [freshDatabase(), freshDatabase()];
  const [corpus, source] = [smallCorpus(database), smallCorpus(other)];
  await corpus.publish([documentOf('aaaaaaaaaaaaaaaa', old)]);
  await source.publish([documentOf('bbbbbbbbbbbbbbbb', fresh.slice(0, 60))]);
  const backup = readBackup(await backUpAll(other, { version: '0.1.0', madeAt: 5 }, {}), schemaNumber);
  const restored = restoreBackup(database, async function* () {}, await backup, {
    ...{ mode: 'replace', token: 1 },
    readTerms: async ({ document, passages }) => ({
      ...documentOf(document.id, []),
      document,
      passages,
    }),
  });
  const seen: string[] = [];
  await askWhile(restored, async () => {
    const { passages } = await corpus.search('未来产业');
    seen.push([...new Set(passages.map(({ citation }) => citation.document))].join());
    return passages.length;
  });
  await corpus.index();
  expect(seen.every((documents) => ['', 'aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'].includes(documents))).toBe(
    true,
  );
  const [last] = (await corpus.search('未来产业')).passages;
  expect(last?.citation.document).toBe('bbbbbbbbbbbbbbbb');
  corpus.close();
  source.close();
});
