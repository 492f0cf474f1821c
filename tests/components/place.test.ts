import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAt, placeHash } from '../../components/place.ts';
import type { Place } from '../../lib/questions.ts';

const name = fc.string({ minLength: 1, unit: 'grapheme' });

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({
    page: fc.constantFrom(
      'documents' as const,
      'terms',
      'highlights',
      'backup',
      'settings',
      'help',
      'privacy',
    ),
  }),
  fc.record({
    page: fc.constant('document' as const),
    document: name,
    paragraph: fc.option(fc.integer({ min: 0, max: 999_999_999 })),
  }),
  fc.record({ page: fc.constant('term' as const), term: name }),
);

test('every place is found again at its address', () => {
  fc.assert(
    fc.property(place, (there) => {
      expect(placeAt(placeHash(there))).toEqual(there);
    }),
  );
});

test.each([
  ['', 'documents'],
  ['#/', 'documents'],
  ['#/nowhere/x', 'documents'],
  ['#/term/', 'documents'],
  ['#/document', 'documents'],
  ['#/document/a/x', 'document'],
  ['#/term/%E4%B', 'term'],
])('the address %j is taken for %s', (hash, page) => {
  expect(placeAt(hash).page).toBe(page);
});
