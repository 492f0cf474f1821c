import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFilters, withoutFilter } from '../../lib/search/query-filters.ts';

const said = (query: string) => readFilters(query).filters.map(({ name, value }) => `${name}=${value}`);

test.each<[string, string[], string]>([
  ['in:未来产业 量子', ['in=未来产业'], ' 量子'],
  ['量子 in:"quantum computing" 科技', ['in=quantum computing'], '量子  科技'],
  ['in:“未来 产业”', ['in=未来 产业'], ''],
  ['IN：谈话', ['in=谈话'], ''],
  ['kind:technology', ['kind=technology'], ''],
  ['kind:技术 量子', ['kind=technology'], ' 量子'],
  ['kind:Slogan', ['kind=slogan'], ''],
  ['kind:提法', ['kind=slogan'], ''],
  ['before:2026', ['before=2026'], ''],
  ['after:2026-01 before:2026-02-12', ['after=2026-01', 'before=2026-02-12'], ' '],
])('%j holds filters', (query, filters, words) => {
  expect(said(query)).toEqual(filters);
  expect(readFilters(query).words).toBe(words);
});

test.each([
  '未来产业',
  '"in:quantum computing"',
  '“kind:技术”',
  'in:',
  'in: 未来',
  'in:""',
  'kind:没有这类',
  'before:昨天',
  'before:2026-13',
  'after:20260112',
  'begin:2026',
  'login:未来',
  'https://a.example/?in:b',
  '',
  '  ',
])('%j holds none and stays as it is', (query) => {
  expect(readFilters(query)).toEqual({ words: query, filters: [] });
});

test('a filter can be taken out, the others stay', () => {
  const query = '量子 in:未来 科技 kind:技术';
  const [first, second] = readFilters(query).filters;
  expect(withoutFilter(query, first!)).toBe('量子 科技 kind:技术');
  expect(withoutFilter(query, second!)).toBe('量子 in:未来 科技');
  expect(withoutFilter('in:未来', readFilters('in:未来').filters[0]!)).toBe('');
});

const anyQuery = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('in:', 'kind:', '技术', 'before:', '2026', ' ', '"', '“', '”', '\ud800', '：'), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join('')),
);

test('whatever is typed, the filters lie in the query in order, and taking all out leaves none', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { words, filters } = readFilters(query);
      let left = query;
      let last = 0;
      for (const { start, end } of filters) {
        expect(start >= last && end > start && end <= query.length).toBe(true);
        last = end;
      }
      for (const filter of filters.toReversed()) left = left.slice(0, filter.start) + left.slice(filter.end);
      expect(words).toBe(left);
    }),
  );
});
