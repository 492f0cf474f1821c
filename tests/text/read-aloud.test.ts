import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { readAloud } from '../../lib/text/read-aloud.ts';
import { readCharacter } from '../../lib/text/read-character.ts';

const folder = 'data/documents';
/** Share of characters on which the two may differ: our own words, 质量 and 卡脖子 among them, are read rightly. */
const apart = 0.005;

/** Read before the tables are unpacked, which long texts bring about. */
const sample = '重大长期银行行业，了解三行与𠮷林的处长';
const early = readAloud(sample);

const read = (text: string) => pinyin(text, { type: 'array', toneSandhi: false });

test('the built-in documents are read as pinyin-pro reads them', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const lines = names.flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'));
  let [all, other] = [0, 0];
  for (const line of lines) {
    const expected = read(line);
    readAloud(line).forEach((reading, at) => {
      all += 1;
      if (reading !== (expected[at] === line.charAt(at) ? '' : expected[at])) other += 1;
    });
  }
  expect(all).toBeGreaterThan(8_000);
  expect(other / all).toBeLessThan(apart);
});

test.each([
  ['高质量发展', 'gāo zhì liàng fā zhǎn'],
  ['卡脖子', 'qiǎ bó zi'],
  ['三行诗与三家银行', 'sān háng shī yǔ sān jiā yín háng'],
  ['了解，了', 'liǎo jiě  liǎo'],
  ['做了', 'zuò le'],
  ['朝阳产业', 'zhāo yáng chǎn yè'],
])('reads %s', (text, readings) => {
  expect(readAloud(text).join(' ')).toBe(readings);
});

test('single characters have the readings that pinyin-pro knows', () => {
  const han = fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.oneof(han, fc.constantFrom('𠮷', '𫭟', 'a', '。', '々')), (character) => {
      const known = pinyin(character, { type: 'array', multiple: true });
      expect(readCharacter(character)).toEqual(known.filter((reading) => reading !== character));
    }),
  );
});

test('a text is read alike before and after the tables are unpacked', () => {
  readAloud(readFileSync(`${folder}/000_9ee848c3295ff6b6.txt`, 'utf8'));
  expect(readAloud(sample)).toEqual(early);
});
