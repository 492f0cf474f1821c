import { expect, it } from 'vitest';
import { pinyinKeys, pinyinOf } from '../../lib/text/pinyin.ts';

it.each([
  ['未来产业', 'wèilái chǎnyè'],
  ['未來產業', 'wèilái chǎnyè'],
  ['重大', 'zhòngdà'],
  ['重组', 'chóngzǔ'],
  ['长期', 'chángqī'],
  ['成长性', 'chéngzhǎngxìng'],
  ['行业', 'hángyè'],
  ['银行', 'yínháng'],
  ['载体', 'zàitǐ'],
  ['一带一路', 'yīdài yīlù'],
  ['西安', 'xī’ān'],
  ['互联网', 'hùliánwǎng'],
  ['提质增效', 'tízhì zēngxiào'],
  ['历史性交汇', 'lìshǐxìng jiāohuì'],
  ['央行', 'yāngháng'],
  ['量子计量', 'liàngzǐ jìliàng'],
  ['黄陂', 'huángpí'],
  ['“十五五”规划', 'shíwǔwǔ guīhuà'],
  ['“人工智能+”', 'réngōng zhìnéng +'],
  ['AI芯片', 'AI xīnpiàn'],
  ['GPU', ''],
  ['', ''],
])('reads %s as %s', (form, pinyin) => {
  expect(pinyinOf(form)).toBe(pinyin);
});

it.each([
  ['未来产业', 'weilaichanye', 'wlcy'],
  ['绿色', 'lvse', 'ls'],
  ['AI芯片', 'aixinpian', 'aixp'],
  ['2035年', '2035nian', '2035n'],
])('offers keys to search %s', (form, full, initials) => {
  expect(pinyinKeys(form)).toEqual({ full, initials });
});
