import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyIndex } from '../../lib/glossary/key-index.ts';

test('rows are found by every piece of every key, as in a map of all keys', () => {
  const key = fc.string({ unit: fc.constantFrom('a', 'b', '法', '\ud840'), maxLength: 7 });
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 40 }), (keys) => {
      const rows = keys.map((one) => ({ key: one }));
      const byKey = new Map(rows.map((row) => [row.key, row]));
      const index = new KeyIndex(rows);
      for (const whole of keys) {
        index.take(whole);
        for (let start = 0; start <= whole.length; start++)
          for (let end = start; end <= whole.length; end++)
            expect(index.find(start, end)).toBe(byKey.get(whole.slice(start, end)));
      }
    }),
  );
});
