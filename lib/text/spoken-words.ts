/**
 * Words whose characters are not all read as usual, found by their first two code units. They are unpacked only for long
 * texts: the words of a query are looked for in the list as it is.
 */
import { readingId } from './reading-names.ts';
import { wordReadings } from './word-readings.ts';

export interface SpokenWord {
  word: string;
  /** One for each character, by number (`readingName`). */
  readings: number[];
  /** How unlikely it is: in a text the words are taken that are least so in all. */
  cost: number;
}

/** Costs are negative logarithms of the probabilities that pinyin-pro gives to its words, numbers and single characters. */
const wordCost = -Math.log(2e-8);
const numberCost = -Math.log(1e-12);
export const characterCost = -Math.log(1e-13);
/** Words of our own come before any other way to cut a text; of two the longer. */
const ownGain = 1e6;

/** Words of news and policy, and places, that the dictionary has not or reads wrongly. */
const ownWords =
  '央行yāng/háng 分行fēn/háng 支行zhī/háng 投行tóu/háng 总行zǒng/háng 重组chóng/zǔ 重塑chóng/sù 重构chóng/gòu ' +
  '率先shuài/xiān 载体zài/tǐ 载荷zài/hè 载人zài/rén 星载xīng/zài 机载jī/zài 舰载jiàn/zài 船载chuán/zài ' +
  '计量jì/liàng 存量cún/liàng 量产liàng/chǎn 量身liàng/shēn 量化liàng/huà 量级liàng/jí ' +
  '倒逼dào/bī 倒流dào/liú 倒车dào/chē 倒挂dào/guà 倒计时dào/jì/shí 标识biāo/zhì 舍弃shě/qì 处长chù/zhǎng ' +
  '种植zhòng/zhí 卡口qiǎ/kǒu 朝阳产业zhāo/yáng/chǎn/yè 朝鲜cháo/xiǎn 洪洞hóng/tóng 涡阳guō/yáng 浚县xùn/xiàn ' +
  '乐清yuè/qīng 台州tāi/zhōu 任丘rén/qiū 单县shàn/xiàn 歙县shè/xiàn 尉犁yù/lí 大埔dà/bù 黄陂huáng/pí 会稽kuài/jī';

/** Before these a number makes them another word: 三行 is three lines. */
const afterNumbers = '重chóng 行háng 斗dǒu 更gēng';
const numbers =
  '一yī 二èr 三sān 四sì 五wǔ 六liù 七qī 八bā 九jiǔ 十shí 百bǎi 千qiān 万wàn 亿yì 单dān 两liǎng 双shuāng 多duō 几jǐ ' +
  '十一shí/yī 零一líng/yī 第一dì/yī 一十yī/shí 一十一yī/shí/yī';
const numbered = numbers.replace(/(\p{Script=Han}+)(\S+)/gu, (_, number: string, reading: string) =>
  afterNumbers.replace(/(\p{Script=Han})(\S+)/gu, `${number}$1${reading}/$2`),
);

/** Later lists have the last word on what a word costs. */
const lists: readonly { entries: string; costOf: (word: string) => number }[] = [
  { entries: ` ${numbered} `, costOf: () => numberCost },
  { entries: ` ${wordReadings} `, costOf: () => wordCost },
  { entries: ` ${ownWords} `, costOf: (word) => -ownGain * word.length ** 2 },
];

const none: readonly SpokenWord[] = [];
/** By the first code unit, then by the second; as long as it can get, or it would be a hash table. */
const known = new Array<Map<number, readonly SpokenWord[]> | undefined>(0x10000);
/** After so many pairs of characters all words are unpacked: looking the lists through for each takes some microseconds. */
const fewPairs = 300;
let lookedUp = 0;

/** The words that may begin with these two code units, the longest first. */
export function spokenWords(a: number, b: number): readonly SpokenWord[] {
  const found = known[a]?.get(b);
  if (found || lookedUp > fewPairs) return found ?? none;
  lookedUp += 1;
  if (lookedUp > fewPairs) unpack();
  else keep(a, b, lookUp(` ${String.fromCharCode(a, b)}`));
  return known[a]?.get(b) ?? none;
}

function keep(a: number, b: number, words: readonly SpokenWord[]): void {
  known[a] ??= new Map();
  known[a].set(b, words);
}

function lookUp(beginning: string): SpokenWord[] {
  const words = lists.flatMap(({ entries, costOf }) => {
    const found: SpokenWord[] = [];
    for (let at = entries.indexOf(beginning); at >= 0; at = entries.indexOf(beginning, at + 1)) {
      found.push(wordOf(entries.slice(at + 1, entries.indexOf(' ', at + 1)), costOf));
    }
    return found;
  });
  return longestFirst(words);
}

function unpack(): void {
  const words = lists.flatMap(({ entries, costOf }) =>
    entries
      .trim()
      .split(' ')
      .map((entry) => wordOf(entry, costOf)),
  );
  const startOf = ({ word }: SpokenWord) => word.slice(0, 2);
  for (const [start, starting] of Map.groupBy(words, startOf)) {
    keep(start.charCodeAt(0), start.charCodeAt(1), longestFirst(starting));
  }
}

/** Of a word in several lists the last counts. */
function longestFirst(words: readonly SpokenWord[]): SpokenWord[] {
  const distinct = new Map(words.map((word) => [word.word, word]));
  return [...distinct.values()].sort((a, b) => b.word.length - a.word.length);
}

function wordOf(entry: string, costOf: (word: string) => number): SpokenWord {
  const [word = ''] = entry.match(/^\p{Script=Han}+/u) ?? [];
  const readings = entry.slice(word.length).split('/').map(readingId);
  return { word, readings, cost: costOf(word) };
}
