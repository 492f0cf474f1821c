import { expect, test } from 'vitest';
import { timeline } from '../../lib/insight/timeline.ts';
import { sentencesOf } from './sentences-of.ts';

test('stated dates, plan periods, the document’s date, and what has none', () => {
  const dated = sentencesOf(
    '产业',
    ['“十五五”时期的产业。', '2020年10月谈到产业。', '产业很重要。', '3月5日又谈产业。'],
    '2026-01-30',
  );
  const undated = sentencesOf('产业', ['产业。']);
  const entries = timeline([...undated, ...dated]).map(({ period, printed }) => [
    period?.from,
    period?.to,
    printed,
  ]);
  expect(entries).toEqual([
    ['2020-10-01', '2020-10-31', '2020年10月'],
    ['2026-01-01', '2030-12-31', '“十五五”'],
    ['2026-01-30', '2026-01-30', null],
    ['2026-03-05', '2026-03-05', '3月5日'],
    [undefined, undefined, null],
  ]);
});

test('of two dates the one beside the term counts', () => {
  const [entry] = timeline(sentencesOf('产业', ['2019年曾有会议，2024年提出产业。']));
  expect(entry!.printed).toBe('2024年');
});
