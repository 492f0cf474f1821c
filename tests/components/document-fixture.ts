/** A document of two articles, with the words of the built-in ones. */
import type { Passage, SourceDocument } from '../../lib/model.ts';

export const longParagraph =
  '第一，加强统筹谋划。未来产业具有前瞻性、战略性、颠覆性等特点，需要科学谋划、全局统筹。要把准发展方向。方向明，才能路子正、步履坚。党的二十届四中全会提出，要推动量子科技、生物制造、氢能和核聚变能、脑机接口、具身智能、第六代移动通信等成为新的经济增长点。这些领域是“十五五”时期我国未来产业发展的主攻方向，要聚焦发力、精准施策，确保取得明显进展。要科学论证技术路线。重点是提升前沿技术战略预判能力，加强多元技术路线探索并及时动态调整。';

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
  ['paragraph', longParagraph],
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
