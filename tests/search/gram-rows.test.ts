import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterGram, initialsGram, pairGram, skipGram, wordGram } from '../../lib/search/gram-names.ts';
import { GramRows } from '../../lib/search/gram-rows.ts';
import { runsOf } from '../../lib/search/runs.ts';
import { foldKey } from '../../lib/text/fold.ts';
import { soundsOf } from '../../lib/text/sounds.ts';
import { simplified } from '../../lib/text/traditional.ts';

/** The same with a set of names for each passage. */
function naiveGrams(passage: string): Set<string> {
  const text = foldKey(passage, simplified);
  const sounds = soundsOf(text);
  const names = runsOf(text).flatMap(({ start, end, kind }) => {
    if (kind === 'word') return [wordGram(text.slice(start, end))];
    return Array.from({ length: end - start }, (_, at) => start + at).flatMap((at) => {
      const [a, b = '', c = ''] = text.slice(at, Math.min(end, at + 3)).split('');
      const [x = '', y = '', z = ''] = sounds.slice(at, at + 3);
      return [
        characterGram(a!),
        ...(b ? [pairGram(x, y, a!, b)] : []),
        ...(c ? [skipGram(a!, c)] : []),
        ...(c && x && y && z ? [initialsGram(`${x[0]}${y[0]}${z[0]}`)] : []),
      ];
    });
  });
  return new Set(names);
}

const passage = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'重大长期行业银行未来产业，。 a6G'), maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('长长长长', `${'a'.repeat(50)} ${'a'.repeat(60)}`, '重重复复重重'),
);

test('rows of grams are those of a naive collection', () => {
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 8 }), (passages) => {
      const naive = new Map<string, number[]>();
      const rows = new GramRows();
      passages.forEach((text, row) => {
        rows.add(text, row);
        for (const gram of naiveGrams(text)) naive.set(gram, [...(naive.get(gram) ?? []), row]);
      });
      expect(new Map(rows.grams.map((held) => [held.gram, [...held.rows]]))).toEqual(naive);
    }),
    { numRuns: 100 },
  );
});
