/** Quotations and comparisons as the corpus would give them; the words are those of the built-in documents. */
import type {
  CitedSentence,
  ComparedPair,
  Conflict,
  TermSet,
  TimelineEntry,
} from '../../lib/questions/insight.ts';
import type { TracedQuotation } from '../../lib/questions/quotations.ts';
import { cited } from './fixtures.ts';

const base = { block: 0, span: { start: 0, end: 10 }, origin: { start: 0, end: 10 }, others: [] };

/** Verbatim, differing, and altered inside quotation marks. */
export const quotations: TracedQuotation[] = [
  {
    ...base,
    passage: 'd004.8',
    verbatim: true,
    quoted: true,
    altered: false,
    pieces: [{ kind: 'same', text: '因地制宜、错位发展' }],
    source: cited(8, '要因地制宜、错位发展，防止盲目跟风。', '因地制宜、错位发展'),
    alsoIn: [{ ...cited(3, '', '').citation, title: '另一份文件' }],
  },
  {
    ...base,
    block: 1,
    passage: 'd004.3',
    verbatim: false,
    quoted: false,
    altered: false,
    pieces: [
      { kind: 'same', text: '创新' },
      { kind: 'dropped', text: '和' },
      { kind: 'added', text: '与' },
      { kind: 'same', text: '产业融合' },
    ],
    source: cited(3, '推动创新和产业融合。', '创新和产业融合'),
    alsoIn: [],
  },
  {
    ...base,
    block: 2,
    passage: 'd004.2',
    verbatim: false,
    quoted: true,
    altered: true,
    pieces: [
      { kind: 'same', text: '对于' },
      { kind: 'dropped', text: '我们' },
      { kind: 'same', text: '抢占科技和产业制高点、' },
      { kind: 'dropped', text: '牢牢' },
      { kind: 'same', text: '把握发展主动权' },
    ],
    source: cited(2, '对于我们抢占科技和产业制高点、牢牢把握发展主动权。', '把握发展主动权'),
    alsoIn: [],
  },
];

function sentence(number: number, text: string, document = 'd004'): CitedSentence {
  const { id, marks, citation } = cited(number, text, '集体学习');
  return { passage: id, text, marks, citation: { ...citation, document } };
}

export const conflicts: Conflict[] = [
  {
    kind: 'date',
    printed: ['1月31日', '1月30日'],
    sentences: [
      sentence(2, '1月31日，中共中央政治局进行第二十四次集体学习。'),
      sentence(9, '1月30日，第二十四次集体学习举行。', 'd000'),
    ],
  },
];

export const pairs: ComparedPair[] = [
  {
    left: sentence(1, '集体学习在北京举行。'),
    right: sentence(1, '集体学习在上海举行。', 'd000'),
    pieces: [
      { kind: 'same', text: '集体学习在' },
      { kind: 'dropped', text: '北京' },
      { kind: 'added', text: '上海' },
      { kind: 'same', text: '举行。' },
    ],
  },
  { left: sentence(2, '只有左边说集体学习。'), right: null, pieces: [] },
  { left: null, right: sentence(3, '只有右边说集体学习。', 'd000'), pieces: [] },
];

export const timeline: TimelineEntry[] = [
  {
    period: { from: '2021-01-01', to: '2025-12-31' },
    printed: '“十四五”',
    sentence: sentence(3, '“十四五”期间的集体学习。'),
  },
  {
    period: { from: '2026-01-30', to: '2026-01-30' },
    printed: '1月30日',
    sentence: sentence(4, '1月30日的集体学习。'),
  },
  {
    period: { from: '2026-02-11', to: '2026-02-11' },
    printed: null,
    sentence: sentence(5, '这次集体学习。'),
  },
  { period: null, printed: null, sentence: sentence(6, '哪一天的集体学习都行。', 'd009') },
];

export const sets: TermSet[] = [
  {
    name: '主攻方向',
    members: ['量子科技', '生物制造', '氢能和核聚变能', '脑机接口', '具身智能', '第六代移动通信'].map(
      (form) => ({ form, key: form === '氢能和核聚变能' ? null : form }),
    ),
    sentences: [sentence(4, '要推动量子科技、生物制造等成为新的经济增长点。')],
  },
];
