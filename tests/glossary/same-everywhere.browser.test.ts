import { expect, it } from 'vitest';
import lexicon from '../../data/lexicon/lexicon.bin?url';
import { glossaryText } from './same-everywhere.ts';
import expected from './same-everywhere.txt?raw';

it('derives in a browser what Node derives', async () => {
  const bytes = await (await fetch(lexicon)).bytes();
  expect(`${await glossaryText(bytes)}\n`).toBe(expected);
});
