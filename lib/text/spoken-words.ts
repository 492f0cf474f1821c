/** Words whose characters are not all read as usual, found by their first two code units; unpacked when first asked for. */
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

/** Words by their first code unit, then by their second. */
type Starts = (Map<number, SpokenWord[]> | undefined)[];

const none: readonly SpokenWord[] = [];
let unpacked: Starts | null = null;

/** Gives the words that may begin with two code units, the longest first. */
export function spokenWords(): (a: number, b: number) => readonly SpokenWord[] {
  unpacked ??= unpack();
  const starts = unpacked;
  return (a, b) => starts[a]?.get(b) ?? none;
}

function unpack(): Starts {
  const words = new Map<string, SpokenWord>();
  const take = (entries: string, costOf: (word: string) => number) => {
    for (const { word, readings } of parse(entries)) {
      words.set(word, { word, readings: readings.map(readingId), cost: costOf(word) });
    }
  };
  for (const number of parse(numbers)) {
    const parts = parse(afterNumbers).map(({ word, readings }) => {
      return `${number.word}${word}${[...number.readings, ...readings].join('/')}`;
    });
    take(parts.join(' '), () => numberCost);
  }
  take(wordReadings, () => wordCost);
  take(ownWords, (word) => -ownGain * word.length ** 2);
  const starts: Starts = new Array(0x10000).fill(undefined);
  for (const spoken of words.values()) {
    const [first, second] = [spoken.word.charCodeAt(0), spoken.word.charCodeAt(1)];
    starts[first] ??= new Map();
    const known = starts[first].get(second);
    if (known) known.push(spoken);
    else starts[first].set(second, [spoken]);
  }
  for (const start of starts) {
    for (const each of start?.values() ?? []) each.sort((a, b) => b.word.length - a.word.length);
  }
  return starts;
}

const parse = (entries: string) =>
  entries.split(' ').map((entry) => {
    const [word = ''] = entry.match(/^\p{Script=Han}+/u) ?? [];
    return { word, readings: entry.slice(word.length).split('/') };
  });
