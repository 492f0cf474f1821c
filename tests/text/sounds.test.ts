import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingsOf, soundsOf } from '../../lib/text/sounds.ts';

test.each([
  ['未来产业', ['wei', 'lai', 'chan', 'ye']],
  ['重大任务', ['zhong', 'da', 'ren', 'wu']],
  ['重复', ['chong', 'fu']],
  ['长期，行业', ['chang', 'qi', '', 'hang', 'ye']],
  ['女绿', ['nv', 'lv']],
  ['AI与6g x', ['', '', 'yu', '', '', '', '']],
  ['𠮷林\ud800', ['', '', 'lin', '']],
])('sounds of %s', (text, sounds) => {
  expect(soundsOf(text)).toEqual(sounds);
});

test('every reading of a character, the most usual first', () => {
  expect(readingsOf('行')).toEqual(expect.arrayContaining(['xing', 'hang']));
  expect(readingsOf('来')).toEqual(['lai']);
  expect(readingsOf('a')).toEqual([]);
  expect(readingsOf('。')).toEqual([]);
});

test('there is one sound for each code unit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(soundsOf(text).length).toBe(text.length);
    }),
  );
});

test('a sound in context is one of the readings of its character: else no query would find it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)) }),
      (text) => {
        soundsOf(text).forEach((sound, at) => {
          const readings = readingsOf(text.charAt(at));
          expect(readings.length === 0 ? [''] : readings).toContain(sound);
        });
      },
    ),
  );
});
