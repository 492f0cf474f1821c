import { isSurname } from '../ingest/person-line.ts';
import type { TermKind } from '../model.ts';
import { isPlace } from './false-places.ts';
import { latin } from './feature.ts';
import type { MergedRow } from './merged-row.ts';
import { countOf } from './rows.ts';

const endings: [TermKind, RegExp][] = [
  [
    'document',
    /((?<![方不算无用手语做想看说疗书立执司违合非演魔兵设办])法|(?<=办)法|条例|规定|办法|纲要|规划|建议|意见|公报|宣言|公约|细则|章程|准则|报告|报告书|决议|决定|证书|许可证|执照|目录|清单|工作要点|方案|预案|法规|条约|文件|申请书|白皮书)$/,
  ],
  ['event', /(全会|大会|会议|论坛|峰会|集体学习|博览会|运动会|战争|革命|事件)$/],
  [
    'policy',
    /(战略|行动|(?<!软件|系统|土木|机械|化学|生物|基因|水利)工程|计划|新机制|改革|新政|“?十[一二三四五六]五”?|部署)$/,
  ],
  [
    'organisation',
    /((?<![布格结大全开棋僵])局|(?<![全内外干局西东中南北])部|(?<!原)委|委员会|机构|机关|组织|集团|公司|协会|学会|大学|研究所|院[校所]?|实验室|署|联盟|监察组|工作组|(?:立法|理事|董事|监事|议|商|工|联合|基金)会|(?<![餐客大门展])厅|办公室|小组|政府|部门|常委会|银行|(?<!数据|资料|金融|计算|算力|创新|消费|航运|贸易)中心|中央|党组|党委|支部|社)$/,
  ],
  ['person', /(书记|主席|总理|部长|主任|院士|教授|代表|负责人|总统|先生|人员|工作者|委员)$/],
  [
    'place',
    /((?<!全|各|外|本)省|(?<![上股城超集])市|县|自治区|州|(?<!城|乡)镇|湾区|新区|园区|科学城|半岛|三角|村|示范区|(?<!幼儿|校)园)$/,
  ],
  [
    'measure',
    /(制度|机制|审查|评估|监测|监督|认证|许可|处罚|谈话|考核|登记|备案|采购|监管|措施|培育|协作|挂帅|清单制|保护|审批|管制|罚款|整顿|督查|督察|巡视|巡察|预警|贴息|补贴|退税|政策)$/,
  ],
  [
    'technology',
    /(技术|科技|智能|制造|通信|芯片|接口|材料|算法|算力|网络|区块链|软件|设备|装置|机器人|能源|(?<![智功性职效技潜动可只才])能|仪|器|智能体|汽车|管道|电池|卫星|火箭|飞船|(?:计算|无人|发动|光刻)机)$/,
  ],
];

/** Endings of English names in capitals, and of English words. */
const englishEndings: [TermKind, RegExp][] = [
  [
    'document',
    /(?:Act|Regulation|Directive|Treaty|Law|Agreement|Convention|Code|Charter|Report|Constitution|Declaration|Protocol)$/,
  ],
  [
    'organisation',
    /(?:Commission|Parliament|Council|Union|Bank|Agency|Authority|Committee|Ministry|Department|University|Institute|Association|Bureau|Cent(?:re|er)|Foundation|Group|Task Force|Corporation|Court|Board|Party|Institution)$/,
  ],
  ['event', /(?:Summit|Conference|Forum|Congress|War)$/],
  ['policy', /(?:Deal|Programme|Program|Strategy|Initiative|Scheme|Policy|Plan)$/],
  ['technology', /(?:\bAPIs?|[Ss]oftware|[Ss]ervers?|[Bb]rowsers?|[Ll]ibrar(?:y|ies)|\/[a-z.-]+\+[a-z]+)$/],
];

/** Words that specifications write in capitals: RFC 2119. */
const requirement = /^(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL|NOT)(?: NOT)?$/;

/** The lexicon calls many common words names (高水平); a name is rare there (natural log of its frequency). */
const rareName = 5;

/** Family names that more often describe: 高水平, 万元. */
const describing = /^[高万全安平常成方时水包经农向关段应单游温干计强宁冷相于和都智]/;

/** A family name and a given name that the lexicon knows: 王|海涛. */
function isName({ words: [family, given, more], tags }: MergedRow): boolean {
  if (!family || !given || more !== undefined || family.length > 1 || given.length > 2) return false;
  return isSurname(family) && !describing.test(family) && tags[1] === 'nr';
}

/** The kind of a term, from its marks, its words and its ending. */
export function kindOf(row: MergedRow): TermKind {
  const text = row.words.join('');
  if (countOf(row, 'book') + countOf(row, 'code') > 0) return 'document';
  if (countOf(row, 'person') > 0) return 'person';
  if (row.tags.at(-1) === 'nt' && !/(?:产业|经济|行业)$/.test(text)) return 'organisation';
  if (row.tags.every((tag, index) => isPlace(row.words[index]!, tag))) return 'place';
  if (
    row.words.length === 1 &&
    row.tags[0] === 'nr' &&
    text.length < 4 &&
    row.rarity[0]! < rareName &&
    isSurname(text) &&
    !describing.test(text)
  )
    return 'person';
  if (isName(row)) return 'person';
  if (latin(row)) return latinKind(row);
  const kind = endings.find(([, pattern]) => pattern.test(text))?.[0];
  if (kind) return kind;
  if (/^\d+G$|^\p{Script=Han}+[一二三四五六七八九十\d]+号$|^\p{Script=Han}{2,}-?\d+$/u.test(row.form))
    return 'technology';
  if (countOf(row, 'quote') > 0 || row.tags.some((tag) => tag === 'i') || /[、，]/.test(row.form))
    return 'slogan';
  return 'concept';
}

function latinKind({ form }: MergedRow): TermKind {
  if (requirement.test(form)) return 'concept';
  const kind = englishEndings.find(([, pattern]) => pattern.test(form))?.[0];
  return kind ?? (/^[A-Z0-9]{2,}$/.test(form) ? 'technology' : 'concept');
}
