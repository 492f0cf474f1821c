import { isFunction } from './boundaries.ts';
import { englishCommonWords } from './english-words.ts';
import type { CorpusRows, MergedRow } from './merged-row.ts';
import { type CountName, countOf } from './rows.ts';
import { classNouns, describers, generalHeads, lightVerbs, predicates, weakWords } from './words.ts';

export type Feature = (row: MergedRow, corpus: CorpusRows) => number;

const share =
  (name: CountName): Feature =>
  (row) =>
    countOf(row, name) / countOf(row, 'all');
const some =
  (name: CountName): Feature =>
  (row) =>
    Number(countOf(row, name) > 0);
const log = (value: number): number => Math.log(1 + value);
const first = (row: MergedRow): string => row.words[0]!;
const final = (row: MergedRow): string => row.words.at(-1)!;
const size = (row: MergedRow): number => row.words.length;
const letters = (row: MergedRow): number => row.form.length;
const latin = (row: MergedRow): boolean => /[A-Za-z]{2}/.test(row.form) && !/\p{Script=Han}/u.test(row.form);
const lengthIs =
  (from: number, to: number): Feature =>
  (row) =>
    Number(!latin(row) && letters(row) >= from && letters(row) <= to);
const firstTag =
  (...tags: string[]): Feature =>
  (row) =>
    Number(tags.includes(row.tags[0]!));
const lastTag =
  (...tags: string[]): Feature =>
  (row) =>
    Number(tags.includes(row.tags.at(-1)!));
const anyTag =
  (...tags: string[]): Feature =>
  (row) =>
    Number(row.tags.some((tag) => tags.includes(tag)));
const ends =
  (pattern: RegExp): Feature =>
  (row) =>
    Number(pattern.test(row.words.join('')));
const single = (row: MergedRow): boolean => size(row) === 1;
const quoted = (row: MergedRow): boolean => countOf(row, 'quote') > 0;
const only =
  (condition: (row: MergedRow) => boolean, feature: Feature): Feature =>
  (row, corpus) =>
    condition(row) ? feature(row, corpus) : 0;

/** How much more often its words stand here than in written Chinese at large (log ratio), of the most or least typical word. */
function keyness(row: MergedRow, corpus: CorpusRows, pick: (...values: number[]) => number): number {
  const ratios = row.words.map((word, index) => {
    const here = ((corpus.wordCounts.get(word) ?? 0) + 0.5) / (corpus.tokens + 500);
    return Math.log(here) - (row.rarity[index]! - 17.9);
  });
  return Math.max(-2, Math.min(10, pick(...ratios)));
}

/** Every feature of termhood: a name that explains itself, and its function. */
export const features: Record<string, Feature> = {
  frequency: (row) => log(countOf(row, 'all')),
  density: (row, corpus) => log((1000 * countOf(row, 'all')) / (corpus.tokens + 500)),
  repeated: (row) => Number(countOf(row, 'all') > 1),
  passages: (row) => log(countOf(row, 'passages')),
  articles: (row) => log(countOf(row, 'articles') - 1),
  documents: (row) => log(row.documents.length - 1),
  early: share('early'),
  title: some('title'),
  book: some('book'),
  quote: some('quote'),
  quoteShare: share('quote'),
  quoteIdiom: only(quoted, (row) => Number(row.tags.some((tag) => /^[ilz]$/.test(tag)))),
  quoteClause: only(quoted, (row) =>
    Number(
      lightVerbs.has(first(row)) ||
        predicates.has(first(row)) ||
        isFunction(first(row)) ||
        describers.has(final(row)),
    ),
  ),
  quotePredicate: only(quoted, (row) =>
    Number(row.words.slice(1).some((word) => predicates.has(word) || isFunction(word))),
  ),
  quoteLong: only(quoted, (row) => Number(letters(row) > 6 && !/、/.test(row.form))),
  quoteList: only(quoted, (row) => Number(/、/.test(row.form))),
  quoteFigures: only(quoted, (row) => Number(/[\dA-Za-z]|十[一二三四五六]五/.test(row.form))),
  quotePlain: only(quoted, (row) =>
    Number(row.words.every((word, index) => word.length > 1 && row.rarity[index]! > 6)),
  ),
  quoteTwice: only(quoted, (row) => Number(countOf(row, 'quote') > 1)),
  namedIdiom: only(
    (row) => countOf(row, 'named') > 0,
    (row) =>
      Number(row.tags.some((tag) => /^[ilz]$/.test(tag)) || row.words.some((word) => isFunction(word))),
  ),
  allGeneral: only(
    (row) => !single(row),
    (row) =>
      Number(
        row.words.every(
          (word) =>
            generalHeads.has(word) || classNouns.has(word) || lightVerbs.has(word) || describers.has(word),
        ),
      ),
  ),
  someGeneral: (row) =>
    row.words.filter((word) => generalHeads.has(word) || lightVerbs.has(word) || describers.has(word))
      .length / size(row),
  named: some('named'),
  defined: some('defined'),
  meaning: some('meaning'),
  entry: some('entry'),
  code: some('code'),
  abbreviated: some('abbreviated'),
  list: some('list'),
  listShare: share('list'),
  long: some('long'),
  listed: some('listed'),
  heading: some('heading'),
  joined: some('joined'),
  bracket: some('bracket'),
  party: some('party'),
  joinedTwice: (row) => Number(countOf(row, 'joined') > 1),
  leftHard: share('leftHard'),
  rightHard: share('rightHard'),
  bothHard: share('bothHard'),
  everAlone: some('bothHard'),
  leftFunction: share('leftFunction'),
  rightFunction: share('rightFunction'),
  leftDe: share('leftDe'),
  rightDe: share('rightDe'),
  rightEtc: some('rightEtc'),
  leftLight: share('leftLight'),
  leftVerb: share('leftVerb'),
  leftNoun: share('leftNoun'),
  rightNoun: share('rightNoun'),
  rightVerb: share('rightVerb'),
  rightGeneral: share('rightGeneral'),
  leftNounAlways: (row) => Number(countOf(row, 'leftNoun') === countOf(row, 'all')),
  rightNounAlways: (row) => Number(countOf(row, 'rightNoun') === countOf(row, 'all')),
  inQuote: share('inQuote'),
  leftCut: share('leftCut'),
  rightCut: share('rightCut'),
  lightInside: (row) => Number(row.words.slice(1).some((word) => predicates.has(word))),
  lights: (row) => row.words.filter((word) => lightVerbs.has(word)).length,
  verbNoun: (row) => Number(row.tags[0] === 'v' && /^(n|nz|vn)$/.test(row.tags.at(-1)!)),
  nounVerb: (row) => Number(!single(row) && /^(n|nz|j|b)$/.test(row.tags[0]!) && row.tags.at(-1) === 'v'),
  allNouns: (row) => Number(!single(row) && row.tags.every((tag) => /^(n|nz|vn|b|j|nt|ns)$/.test(tag))),
  loneFirst: (row) => Number(first(row).length === 1),
  loneLast: (row) => Number(final(row).length === 1),
  loneBoth: (row) => Number(row.words.every((word) => word.length === 1)),
  veryCommonWord: only(single, (row) => Number(row.rarity[0]! > 8.5)),
  fairlyCommonWord: only(single, (row) => Number(row.rarity[0]! > 7)),
  property: only(single, (row) => Number(/性$/.test(final(row)))),
  keyness: (row, corpus) => keyness(row, corpus, Math.max),
  leastKeyness: (row, corpus) => keyness(row, corpus, Math.min),
  figures: (row) =>
    Number(/\d/.test(row.form) && countOf(row, 'quote') + countOf(row, 'named') + countOf(row, 'code') === 0),
  committee: (row) =>
    Number(
      !single(row) &&
        /(委员会|领导小组|办公厅|办公室|实验室|研究院|研究所|大学|集团|公司|协会|学会|基金会|常委会|总局|部门|机关|机构)$/.test(
          row.words.join(''),
        ),
    ),
  longInstitution: (row) =>
    Number(
      size(row) > 3 &&
        /(委员会|小组|办公厅|办公室|实验室|院|所|大学|集团|公司|协会|学会|会|局|部门|机关|机构)$/.test(
          row.words.join(''),
        ),
    ),
  lastFamily: only(
    (row) => !single(row),
    (row, corpus) => log(corpus.families.last.get(final(row)) ?? 0),
  ),
  firstFamily: only(
    (row) => !single(row),
    (row, corpus) => log(corpus.families.first.get(first(row)) ?? 0),
  ),
  leftKinds: (row) => log(countOf(row, 'leftKinds') - 1),
  rightKinds: (row) => log(countOf(row, 'rightKinds') - 1),
  frozenLeft: (row) =>
    Number(
      countOf(row, 'all') > 1 &&
        countOf(row, 'leftKinds') === row.documents.length &&
        countOf(row, 'leftHard') === 0,
    ),
  frozenRight: (row) =>
    Number(
      countOf(row, 'all') > 1 &&
        countOf(row, 'rightKinds') === row.documents.length &&
        countOf(row, 'rightHard') === 0,
    ),
  nested: (row) => countOf(row, 'hostMost') / countOf(row, 'all'),
  hosts: (row) => log(countOf(row, 'hosts')),
  alwaysNested: (row) => Number(countOf(row, 'hostMost') >= countOf(row, 'all')),
  withoutFirst: (row) => log(countOf(row, 'withoutFirst') / countOf(row, 'all')),
  withoutLast: (row) => log(countOf(row, 'withoutLast') / countOf(row, 'all')),
  fixed: (row) =>
    Number(
      size(row) > 2 &&
        countOf(row, 'all') > 1 &&
        countOf(row, 'leftKinds') > 1 &&
        countOf(row, 'rightKinds') > 1,
    ),
  fixedOften: (row) =>
    Number(
      size(row) > 1 &&
        countOf(row, 'all') > 2 &&
        countOf(row, 'leftKinds') > 2 &&
        countOf(row, 'rightKinds') > 2,
    ),
  carried: (row) => Number(size(row) > 1 && row.documents.length > 1),
  cValue: (row) =>
    Math.log2(1 + size(row)) * log(Math.max(0, countOf(row, 'all') - countOf(row, 'hostMost'))),
  length2: lengthIs(2, 2),
  length3: lengthIs(3, 3),
  length4: lengthIs(4, 4),
  length5: lengthIs(5, 5),
  length6: lengthIs(6, 6),
  length7: lengthIs(7, 8),
  length9: lengthIs(9, 12),
  length13: lengthIs(13, 99),
  oneWord: (row) => Number(single(row)),
  twoWords: (row) => Number(size(row) === 2),
  threeWords: (row) => Number(size(row) === 3),
  fiveWords: (row) => Number(size(row) >= 5),
  commonWord: only(single, (row) => row.rarity[0]!),
  rareWord: only(single, (row) => Number(row.rarity[0]! < 5.5)),
  unknownCharacters: (row) => row.words.filter((word) => word.length === 1).length / size(row),
  rarest: only(
    (row) => !single(row),
    (row) => Math.min(...row.rarity),
  ),
  commonest: only(
    (row) => !single(row),
    (row) => Math.max(...row.rarity),
  ),
  firstLight: (row) => Number(lightVerbs.has(first(row))),
  firstVerb: firstTag('v'),
  firstNoun: firstTag('n'),
  firstGerund: firstTag('vn'),
  firstDescriber: (row) => Number(describers.has(first(row))),
  firstAdjective: firstTag('a'),
  firstKind: firstTag('b'),
  firstAdverb: firstTag('d', 'c', 'p', 'r'),
  firstPlace: firstTag('ns', 's', 'f', 't'),
  firstGeneral: only(
    (row) => !single(row),
    (row) => Number(generalHeads.has(first(row))),
  ),
  firstOrdinal: firstTag('m'),
  lastVerb: lastTag('v'),
  lastNoun: lastTag('n'),
  lastGerund: lastTag('vn'),
  lastAdjective: lastTag('a', 'd', 'b', 'f'),
  lastGeneral: (row) => Number(generalHeads.has(final(row))),
  lastLight: (row) => Number(lightVerbs.has(final(row))),
  lastClass: (row) => Number(classNouns.has(final(row))),
  lastFunction: lastTag('c', 'p', 'u', 'r', 'q', 'm'),
  generalAlone: only(single, (row) =>
    Number(generalHeads.has(first(row)) || lightVerbs.has(first(row)) || classNouns.has(first(row))),
  ),
  verbInside: (row) => Number(row.tags.slice(1, -1).includes('v')),
  weakEdge: (row) => Number(weakWords.has(first(row)) || weakWords.has(final(row))),
  name: anyTag('nr', 'nz'),
  place: anyTag('ns'),
  institution: anyTag('nt'),
  idiom: only(single, anyTag('i', 'l')),
  abbreviation: anyTag('j'),
  endsInstitution: ends(
    /((?<![布格结大全开棋僵])局|(?<![全内外干局西东中南北])部|(?<!原)委|院|(?<![社机体])会|会议|委员会|机构|机关|组织|集团|公司|协会|学会|大学|学院|研究所|实验室|办公厅|办公室|小组|法院|政府|部门|政治局|大会|全会|银行)$/,
  ),
  endsPlace: ends(/(省|市|县|区|州|镇|乡|湾区|新区|园区|城|半岛|三角|盟|港)$/),
  endsDocument: ends(
    /(法|条例|规定|办法|纲要|规划|建议|意见|方案|公报|宣言|公约|细则|章程|准则|标准|报告|决议|决定|证书|许可证|目录|清单)$/,
  ),
  endsSystem: ends(
    /(制度|机制|体系|体制|系统|平台|网络|设施|中心|基地|工程|计划|战略|行动|模式|政策|道路|格局)$/,
  ),
  endsEconomy: ends(/(企业|产业|行业|经济|金融|资本|市场|投资|贸易|产品|基金|服务业|生产力|链)$/),
  endsTechnology: ends(
    /(技术|科技|智能|制造|通信|能|接口|芯片|材料|算法|算力|数据|网|仪|器|机|机器人|软件|设备|装置|体)$/,
  ),
  endsPerson: ends(/(人|者|员|人员|书记|主席|总理|部长|主任|院士|教授|代表|干部|负责人|家)$/),
  endsAbstract: ends(/(主义|性|化|度|率|权|力|观|论|学|型|量)$/),
  endsAction: ends(
    /(审查|评估|监测|监督|保护|治理|管理|审批|认证|检测|许可|处罚|谈话|约谈|考核|执法|登记|备案|转化|转让|处理|交易|采购|融资|改革|安全|预警|响应)$/,
  ),
  latin: (row) => Number(latin(row)),
  mixed: (row) => Number(/[A-Za-z]/.test(row.form) && !latin(row)),
  latinWords: only(latin, (row) => size(row)),
  latinCommon: only(
    latin,
    (row) => row.words.filter((word) => englishCommonWords.has(word.toLowerCase())).length / size(row),
  ),
  latinFirstCommon: only(latin, (row) => Number(englishCommonWords.has(first(row).toLowerCase()))),
  latinLastCommon: only(latin, (row) => Number(englishCommonWords.has(final(row).toLowerCase()))),
  latinCapital: only(latin, share('capital')),
  latinUpper: only(latin, (row) => Number(/^[A-Z0-9][A-Z0-9.+/-]+$/.test(row.form))),
  latinSymbol: only(latin, (row) => Number(/[/:0-9]/.test(row.form))),
  latinVerbEnding: only(latin, (row) => Number(/(ed|ing|ly)$/.test(first(row)))),
  latinAlone: only(
    (row) => latin(row) && single(row),
    (row) => log(countOf(row, 'all')),
  ),
};

/** Names in the order of `readFeatures`. */
export const featureNames = Object.keys(features);

/** The features of one candidate, in the order of `featureNames`. */
export function readFeatures(row: MergedRow, corpus: CorpusRows): number[] {
  return featureNames.map((name) => features[name]!(row, corpus));
}
