import { expect, test } from 'vitest';
import { findConflicts } from '../../lib/insight/find-conflicts.ts';
import { sentencesOf } from './sentences-of.ts';

const printed = (...sentences: Parameters<typeof findConflicts>[0][]) =>
  findConflicts(sentences.flat()).map((one) => one.printed);

test('a day that differs by one is a slip', () => {
  const newspaper = sentencesOf('集体学习', ['1月31日,中共中央政治局进行第二十四次集体学习。']);
  const speech = sentencesOf('集体学习', ['这是2026年1月30日在第二十四次集体学习时的讲话。'], '2026-01-30');
  expect(printed(newspaper, speech)).toEqual([['1月31日', '2026年1月30日']]);
});

test('today is the date of the speech', () => {
  const newspaper = sentencesOf('集体学习', ['1月31日,中共中央政治局进行第二十四次集体学习。']);
  const speech = sentencesOf('集体学习', ['今天进行第二十四次集体学习。'], '2026-01-30');
  expect(printed(newspaper, speech)).toEqual([['1月31日', '今天 (2026-01-30)']]);
});

test('two events of one week are two events', () => {
  const sentences = sentencesOf('量子科技', [
    '1月30日，中央谈到量子科技。',
    '1月31日，上海展出量子科技成果。',
  ]);
  expect(printed(sentences)).toEqual([]);
});

test('years apart it is another event', () => {
  const sentences = sentencesOf('集体学习', ['2020年10月16日进行集体学习。', '2026年1月30日进行集体学习。']);
  expect(printed(sentences)).toEqual([]);
});

test('the same thing counted twice', () => {
  const sentences = sentencesOf('企业', [
    '高新技术企业超过50万家。',
    '高新技术企业达46万家。',
    '企业有3项措施。',
  ]);
  expect(printed(sentences)).toEqual([['50万家', '46万家']]);
});

test('a document at odds with itself and with another is told once, with every sentence', () => {
  const newspaper = sentencesOf('集体学习', [
    '1月31日,中共中央政治局进行第二十四次集体学习。',
    '1月30日的集体学习中,习近平总书记提出要求。',
  ]);
  const speech = sentencesOf('集体学习', ['今天进行第二十四次集体学习。'], '2026-01-30');
  const [conflict, ...more] = findConflicts([...newspaper, ...speech]);
  expect(more).toEqual([]);
  expect(conflict!.printed).toEqual(['1月31日', '1月30日']);
  expect(conflict!.sentences.map(({ text }) => text)).toEqual(
    [...newspaper, ...speech].map(({ text }) => text),
  );
});

test('two meetings of one week are two meetings', () => {
  expect(printed(sentencesOf('会议', ['1月30日的会议谈到预算。', '1月31日，举行会议。']))).toEqual([]);
});

test('two things that differ by the same numbers are told apart', () => {
  const sentences = sentencesOf('企业', [
    '高新技术企业超过50万家。',
    '高新技术企业达46万家。',
    '中小微型企业超过50万家。',
    '中小微型企业达46万家。',
  ]);
  expect(printed(sentences).length).toBe(2);
});
