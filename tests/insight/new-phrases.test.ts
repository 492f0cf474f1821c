import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadLexicon } from '../../lib/glossary/lexicon.ts';
import { keyPhrases } from '../../lib/insight/new-phrases.ts';

test('a page gives its key phrases with its own sentences', async () => {
  const lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
  const phrases = keyPhrases(
    [
      '低空经济是指以低空飞行活动为核心的综合性经济形态。',
      '“低空经济”示范区加快建设，无人机物流、低空旅游、应急救援等场景不断拓展。',
      '',
      '发展低空经济要守住安全底线，无人机物流要先行先试。',
    ],
    lexicon,
  );
  const [first] = phrases;
  expect(first!.forms).toContain('低空经济');
  expect(first!.sentence).toContain('是指');
  expect(phrases.map(({ forms: [form] }) => form)).toContain('无人机物流');
  expect(keyPhrases([], lexicon)).toEqual([]);
});
