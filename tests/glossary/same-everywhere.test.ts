import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { glossaryText } from './same-everywhere.ts';

/** After a new training: `npx vitest run tests/glossary -u`; the browser is held to the same file. */
it('derives in Node what is on file', async () => {
  const text = await glossaryText(readFileSync('data/lexicon/lexicon.bin'));
  await expect(`${text}\n`).toMatchFileSnapshot('./same-everywhere.txt');
});
