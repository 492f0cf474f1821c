import { expect, test } from 'vitest';
import { citationText } from '../../lib/exchange/citation.ts';
import type { Citation } from '../../lib/questions.ts';

const citation: Citation = {
  document: 'a',
  title: '关于谈话工作的规定',
  section: ['第三章', '第十二条'],
  paragraph: 14,
  date: '2026-01-30',
  issuer: null,
};

test.each<[string, string, Partial<Citation>, 'zh-CN' | 'en', string]>([
  [
    'in Chinese',
    '党委应当。',
    {},
    'zh-CN',
    '“党委应当。”（《关于谈话工作的规定》第三章 第十二条，¶14，2026年1月30日）',
  ],
  [
    'in English',
    'It shall.',
    { title: 'Rules' },
    'en',
    '“It shall.” (Rules, 第三章 第十二条, ¶14, 2026-01-30)',
  ],
  [
    'without a date',
    '党委。',
    { date: null },
    'zh-CN',
    '“党委。”（《关于谈话工作的规定》第三章 第十二条，¶14）',
  ],
  [
    'without a section',
    '党委。',
    { section: [] },
    'zh-CN',
    '“党委。”（《关于谈话工作的规定》¶14，2026年1月30日）',
  ],
  [
    'with quotation marks within',
    '“三个体系”',
    {},
    'zh-CN',
    '“‘三个体系’”（《关于谈话工作的规定》第三章 第十二条，¶14，2026年1月30日）',
  ],
  [
    'with a title within the title',
    '党委。',
    { title: '学习《条例》', section: [], date: null },
    'zh-CN',
    '“党委。”（《学习〈条例〉》¶14）',
  ],
])('cites %s', (_, passage, change, language, text) => {
  expect(citationText(passage, { ...citation, ...change }, language)).toBe(text);
});
