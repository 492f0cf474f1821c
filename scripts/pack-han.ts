/**
 * Writes lib/text/traditional-pairs.ts from the dictionaries of OpenCC (Apache-2.0, by way of opencc-js):
 * 繁 to 简 by character, with the variants of Taiwan and Hong Kong. `node scripts/pack-han.ts`
 */
import { writeFileSync } from 'node:fs';
import type { DictLike } from 'opencc-js/core';
import { configs } from 'opencc-js/preset/t2cn';

/** Radicals that PDF files print in place of the character, and that NFKC leaves alone (Unicode EquivalentUnifiedIdeograph). */
const radicals =
  '⺁厂⺇几⺌小⺎尢⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺱网⺲网⺴网⺶羊⺷羊⺹老⺼肉⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻈言⻉贝⻋车⻑长⻒长⻓长⻔门⻖阜⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻱龟⻲龟';

/** Old and Japanese glyphs of everyday characters, as scans and eastern pages print them. */
const glyphs =
  '靑青淸清戸户歩步収收囘回囬回祇只値值尙尚濶阔黏粘硏研槪概旣既鄕乡経经済济関关総总県县発发変变対对戦战応应実实権权気气沢泽鉄铁転转歴历営营価价団团専专検检験验広广労劳図图続续読读売卖単单帰归観观覚觉軽轻銭钱録录閲阅駅驿験验齢龄';

const handPairs = [...(radicals + glyphs).matchAll(/(.)(.)/gu)].map(([, from, to]): [string, string] => [
  from!,
  to!,
]);
const simplified = new Map<string, string>();
const variants = new Map<string, string>(handPairs);
for (const name of ['hk2s', 'tw2s']) {
  const [regional, standard] = configs[name]!.conversionChain;
  for (const [from, to] of regional!.flatMap(rowsOf)) variants.set(from, to);
  for (const [from, to] of standard!.flatMap(rowsOf)) simplified.set(from, to);
}
const results = new Set(simplified.values());

/** A variant that is a simplified character as well (么 for 幺, of Taiwan) stays as it is. */
function simplest(character: string): string {
  const direct = simplified.get(character);
  if (direct) return direct;
  if (results.has(character)) return character;
  const standard = variants.get(character) ?? character;
  return simplified.get(standard) ?? standard;
}

/** Twice, because 薴 leads to 苧, and that to 苎: folding what is folded must change nothing. */
const simplestOfAll = (character: string) => simplest(simplest(character));

function rowsOf(dictionary: DictLike): (readonly [string, string])[] {
  if (typeof dictionary !== 'string') return [...dictionary];
  return dictionary.split('|').map((row) => {
    const [from, to] = row.split(' ');
    return [from ?? '', to ?? ''];
  });
}

const pairs = [...new Set([...variants.keys(), ...simplified.keys()])]
  .filter((from) => [...from].length === 1)
  .map((from) => [from, simplestOfAll(from)] as const)
  .filter(([from, to]) => from !== to && from.normalize('NFKC') === from)
  .sort(([one], [other]) => one.codePointAt(0)! - other.codePointAt(0)!)
  .map((pair) => pair.join(''));

const lines: string[] = [];
for (let at = 0; at < pairs.length; at += 50) lines.push(`  '${pairs.slice(at, at + 50).join('')}',`);

writeFileSync(
  new URL('../lib/text/traditional-pairs.ts', import.meta.url),
  `/** 繁简繁简…, written by scripts/pack-han.ts from OpenCC's dictionaries (Apache-2.0, https://github.com/BYVoid/OpenCC). */
export const traditionalPairs = [
${lines.join('\n')}
].join('');
`,
);
