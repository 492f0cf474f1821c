import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runTarget, targetOf } from './target.ts';
import { targets } from './targets.ts';

/** Rows of the hazard table that a target shows. */
const rows: Record<string, string> = {
  'bytes of any kind': ' (H73)',
  backups: ' (H75, T35)',
  'messages to the background': ' (T43)',
  PDF: ' (H74)',
  packages: ' (H71)',
};

/** Every crash that `npm run fuzz` finds becomes a case in a table of the room it was found in. */
describe('random input', { timeout: 60_000 }, () => {
  // pdf.js tells its woes of every damaged file.
  beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
  afterAll(() => vi.restoreAllMocks());

  const named = targets.map((target) => [target.name, rows[target.name] ?? '', target] as const);
  test.each(named)('%s bear it%s', async (_, _rows, target) => {
    const outcome = await runTarget(target, target.share * 10, 20_261_122);
    expect(outcome).toMatchObject({ cases: target.share * 10, crashes: [] });
  });

  test('the shares make a hundred', () => {
    expect(targets.reduce((total, { share }) => total + share, 0)).toBe(100);
  });
});

test('a planted crash is found, and made small', async () => {
  const planted = targetOf('planted', 100, fc.nat(1_000), (number) => {
    if (number >= 700) throw new Error('too much');
  });
  const { crashes } = await runTarget(planted, 200, 1);
  expect(crashes[0]).toMatchObject({ error: 'Error: too much', sample: '[700]' });
});
