/** Data as the corpus would give it, for components on their own; the words are those of the built-in documents. */
import type { Passage, SavedHighlight, SourceDocument } from '../../lib/model.ts';
import type { Citation, CitedPassage, SearchAnswer, TermCard, TermSummary } from '../../lib/questions.ts';

export const citation: Citation = {
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

export const summary: TermSummary = {
  key: '具身智能',
  form: '具身智能',
  variants: ['具身AI'],
  pinyin: 'jùshēn zhìnéng',
  kind: 'technology',
  count: 3,
  documents: 2,
};

const long =
  '第一，加强统筹谋划。未来产业具有前瞻性、战略性、颠覆性等特点，需要科学谋划、全局统筹。要把准发展方向。方向明，才能路子正、步履坚。党的二十届四中全会提出，要推动量子科技、生物制造、氢能和核聚变能、脑机接口、具身智能、第六代移动通信等成为新的经济增长点。这些领域是“十五五”时期我国未来产业发展的主攻方向，要聚焦发力、精准施策，确保取得明显进展。要科学论证技术路线。重点是提升前沿技术战略预判能力，加强多元技术路线探索并及时动态调整。';

export const card: TermCard = {
  term: summary,
  passages: [
    cited(
      4,
      '要推动量子科技、生物制造、氢能和核聚变能、脑机接口、具身智能、第六代移动通信等成为新的经济增长点。',
      '具身智能',
      { role: 'composition' },
    ),
    cited(5, long, '具身智能', { role: 'mention' }),
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

export const highlight: SavedHighlight = {
  id: 'h1',
  url: 'https://news.cn/a.html',
  origin: 'https://news.cn',
  title: '实验室门口的排队表',
  savedAt: Date.UTC(2026, 1, 14, 8, 30),
  quote: { exact: '多地布局制造业中试平台', prefix: '', suffix: '' },
  position: { start: 0, end: 11 },
  colour: 'yellow',
  deletedAt: null,
};

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

export const source: SourceDocument = {
  id: 'd000',
  title: '习近平总书记指引未来产业发展',
  date: null,
  issuer: '新华社',
  language: 'zh-Hans',
  fileName: '000.txt',
  builtIn: true,
  articles: [
    {
      title: '习近平总书记指引未来产业发展',
      date: null,
      issuer: '新华社',
      first: 1,
      last: 6,
      continued: false,
    },
    {
      title: '党委(党组)对下级党组织“一把手”开展监督谈话工作办法',
      date: '2026-01-30',
      issuer: '中共中央办公厅',
      first: 7,
      last: 12,
      continued: true,
    },
  ],
};

const words: [Passage['kind'], string][] = [
  [
    'paragraph',
    '2月9日上午,习近平总书记来到位于北京亦庄的国家信创园,了解信息技术应用创新和北京加快建设国际科技创新中心情况。',
  ],
  [
    'paragraph',
    '信创是保障信息技术安全的基础,也为“落子”未来,推动量子科技、脑机接口等领域发展持续夯实着底层技术支撑。',
  ],
  ['heading', '(一)擘画全局,抢占未来制高点'],
  ['paragraph', '在决定未来走向的关键时点,未来产业的战略意义提升到新的高度。'],
  ['paragraph', long],
  ['note', '(新华社北京2月12日电)'],
  ['note', '(2026年1月30日中共中央批准 2026年1月30日中共中央办公厅发布)'],
  [
    'clause',
    '第一条 为了压实党委(党组)全面从严治党主体责任,加强对下级党组织“一把手”的监督,根据有关党内法规,制定本办法。',
  ],
  ['clause', '第四条 监督谈话应当重点了解下列情况:'],
  ['item', '(一)学习贯彻习近平新时代中国特色社会主义思想,坚持和加强党的全面领导的情况;'],
  ['item', '(二)落实全面从严治党主体责任的情况。'],
  ['paragraph', '谈话可以结合调研、督导进行。'],
];

export const passages: Passage[] = words.map(([kind, text], index) => ({
  id: `d000.${index + 1}`,
  document: 'd000',
  article: index < 6 ? 0 : 1,
  number: index + 1,
  kind,
  section: [],
  text,
  origin: [],
}));
