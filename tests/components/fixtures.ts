/** Data as the corpus would give it, for components on their own; the words are those of the built-in documents. */
import type { SavedHighlight } from '../../lib/model.ts';
import type { Citation, CitedPassage, SearchAnswer, TermCard, TermSummary } from '../../lib/questions.ts';
import { savedHighlight } from '../store/saved-highlight.ts';
import { longParagraph } from './document-fixture.ts';

const citation: Citation = {
  document: 'd004',
  title: '前瞻布局和发展未来产业',
  section: ['第一'],
  paragraph: 4,
  date: '2026-01-30',
  issuer: null,
};

/** A passage with every place of `words` marked. */
export function cited(
  number: number,
  text: string,
  words: string,
  more: Partial<CitedPassage> = {},
): CitedPassage {
  const marks = [...text.matchAll(new RegExp(words, 'gu'))].map(({ index }) => ({
    start: index,
    end: index + words.length,
  }));
  return {
    id: `d004.${number}`,
    text,
    marks,
    role: 'mention',
    citation: { ...citation, paragraph: number },
    ...more,
  };
}

const summary: TermSummary = {
  key: '具身智能',
  form: '具身智能',
  variants: ['具身AI'],
  pinyin: 'jùshēn zhìnéng',
  kind: 'technology',
  count: 3,
  documents: 2,
};

export const card: TermCard = {
  term: summary,
  passages: [
    cited(
      4,
      '要推动量子科技、生物制造、氢能和核聚变能、脑机接口、具身智能、第六代移动通信等成为新的经济增长点。',
      '具身智能',
      { role: 'composition' },
    ),
    cited(5, longParagraph, '具身智能', { role: 'mention' }),
    cited(19, '具身智能机器人在车间里上岗。', '具身智能', {
      citation: {
        document: 'd000',
        title: '习近平总书记指引未来产业发展',
        section: ['(二)科技突围,筑牢向新硬支撑'],
        paragraph: 19,
        date: null,
        issuer: '新华社',
      },
    }),
  ],
  score: 0.87,
  reasons: [],
};

const future: TermSummary = {
  key: '未来产业',
  form: '未来产业',
  variants: [],
  pinyin: 'wèilái chǎnyè',
  kind: 'concept',
  count: 59,
  documents: 2,
};

const highlight = savedHighlight({
  ...{ id: 'h1', url: 'https://news.cn/a.html', origin: 'https://news.cn', title: '实验室门口的排队表' },
  ...{ savedAt: Date.UTC(2026, 1, 14, 8, 30), changedAt: Date.UTC(2026, 1, 14, 8, 30) },
  ...{ quote: { exact: '多地布局制造业中试平台', prefix: '', suffix: '' }, position: { start: 0, end: 11 } },
});

export const highlights: SavedHighlight[] = [
  highlight,
  {
    ...highlight,
    id: 'h2',
    quote: { ...highlight.quote, exact: '科技突破的程度，很大程度上决定未来产业发展的速度、广度、深度。' },
    colour: 'green',
  },
  {
    ...highlight,
    id: 'h3',
    url: 'https://example.org/b',
    origin: 'https://example.org',
    title: 'A second page',
    colour: 'blue',
  },
  { ...highlight, id: 'h4', colour: 'purple' },
];

export const found: SearchAnswer = {
  terms: [
    {
      term: future,
      marks: [{ start: 0, end: 4 }],
      snippet: cited(4, '未来产业具有前瞻性、战略性、颠覆性等特点，需要科学谋划、全局统筹。', '未来产业'),
    },
  ],
  passages: [
    cited(5, '科技突破的程度，很大程度上决定未来产业发展的速度、广度、深度。', '未来产业', {
      citation: { ...citation, section: ['第二'], paragraph: 5 },
    }),
    cited(8, '未来产业培育周期长、市场风险大，政策上要大力支持，政府要做好服务。', '未来产业', {
      citation: { ...citation, section: ['第四'], paragraph: 8 },
    }),
  ],
  highlights: [highlights[1]!],
};

export const pageTerms = [
  { key: '量子科技', form: '量子科技', count: 2 },
  { key: '具身智能', form: '具身智能', count: 3 },
  { key: '未来产业', form: '未来产业', count: 12 },
  { key: '新质生产力', form: '新质生产力', count: 1 },
  { key: '脑机接口', form: '脑机接口', count: 2 },
  { key: '第六代移动通信', form: '第六代移动通信', count: 1 },
  { key: '中试平台', form: '中试平台', count: 4 },
];

/** `count` terms of all kinds. */
export function manyTerms(count: number): TermSummary[] {
  const kinds = ['concept', 'technology', 'policy', 'organisation', 'measure'] as const;
  return Array.from({ length: count }, (_, index) => ({
    ...(index % 2 ? future : summary),
    key: `k${index}`,
    form: `${index % 2 ? '未来产业' : '具身智能'}${index}`,
    kind: kinds[index % kinds.length]!,
    count: count - index,
  }));
}
