import { expect, it } from 'vitest';
import { sentenceAround } from '../../lib/page/sentence-around.ts';

it.each([
  ['先说别的。再说未来产业！还有。', '未来', '再说未来产业！'],
  ['未来产业', '来产', '未来产业'],
  ['上一段\n说未来产业的\n下一段', '未来', '说未来产业的'],
  ['He left. The AI chip sold. It rained.', 'AI', 'The AI chip sold.'],
])('%s', (text, word, sentence) => {
  const start = text.indexOf(word);
  const span = sentenceAround(text, { start, end: start + word.length });
  expect(text.slice(span.start, span.end)).toBe(sentence);
});

it('stays short where a text has no sentences', () => {
  const text = '字'.repeat(50_000);
  const { start, end } = sentenceAround(text, { start: 20_000, end: 20_004 });
  expect(start).toBeLessThanOrEqual(20_000);
  expect(end - start).toBeLessThanOrEqual(2_000);
});
