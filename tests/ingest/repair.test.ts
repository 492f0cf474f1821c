import { expect, it } from 'vitest';
import { ingestText } from '../../lib/ingest/ingest.ts';
import { repairCases } from './repair-cases.ts';

it.each(Object.entries(repairCases))('%s', (_name, { text, expected }) => {
  const { passages } = ingestText(text.join('\n'), 'sample.txt', 'id');
  expect(passages.filter(({ kind }) => kind !== 'note').map((passage) => passage.text)).toEqual(expected);
});
