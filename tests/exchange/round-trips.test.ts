import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv, writeCsv } from '../../lib/exchange/csv.ts';
import { exportHighlights } from '../../lib/exchange/export-highlights.ts';
import { completeHighlights } from '../../lib/exchange/found-highlight.ts';
import { readHighlightsCsv, writeHighlightsCsv } from '../../lib/exchange/highlights-csv.ts';
import { readHighlightsJson, writeHighlightsJson } from '../../lib/exchange/highlights-json.ts';
import { readAnnotations } from '../../lib/exchange/read-annotations.ts';
import { readHighlights } from '../../lib/exchange/read-highlights.ts';
import { writeAnnotations } from '../../lib/exchange/write-annotations.ts';
import type { SavedHighlight } from '../../lib/model.ts';
import { canonicalUrl } from '../../lib/page-url.ts';
import { faultsOf } from './annotation-model.ts';
import { highlights, rough } from './arbitraries.ts';
import { plainWords } from './plain-words.ts';

/** As they are kept: under their page's own address; and as they leave: without the deleted. */
const kept = highlights
  .filter((all) => all.length > 0)
  .map((all) =>
    all.map((one): SavedHighlight => {
      // Question marks without a parameter are worn off one by one.
      const url = canonicalUrl(one.url.replace(/\?+$/, ''));
      return { ...one, url, origin: new URL(url).origin, deletedAt: null };
    }),
  );

test('a table is read as it was written, whatever stands in it', () => {
  const cells = fc.array(fc.array(rough(40), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(cells, (rows) => {
      const full = rows.map((row) => ['x', ...row]);
      expect(parseCsv(writeCsv(full))).toEqual(full);
    }),
  );
});

test('no cell of a table begins as a formula does', () => {
  fc.assert(
    fc.property(rough(40, 1), (cell) => {
      const first = writeCsv([[cell]]).slice(2);
      expect(first).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }),
  );
});

test.each<[string, string, string[][] | null]>([
  ['semicolons', 'quote;url\r\na;b', [['quote', 'url'], ['a', 'b']]],
  ['tabs', 'quote\turl\na\tb\n', [['quote', 'url'], ['a', 'b']]],
  ['old line ends', 'a,b\rc,d\r', [['a', 'b'], ['c', 'd']]],
  ['a comma within', '"a，b,c","d"\n', [['a，b,c', 'd']]],
  ['an empty last cell', 'a,\nb,', [['a', ''], ['b', '']]],
  ['empty lines', 'a,b\n\n,\nc,d\n', [['a', 'b'], ['c', 'd']]],
  ['a quotation without end', 'a,"b\nc', null],
  ['nothing', '', []],
])('a table with %s', (_, text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
}); // biome-ignore format: a table

describe('highlights come back as they left', () => {
  const expectSame = (found: unknown, all: SavedHighlight[]): void => {
    expect(completeHighlights(found as never, 0)).toEqual({ highlights: all, unquoted: 0, long: 0 });
  };

  test('through our table', () => {
    fc.assert(fc.property(kept, (all) => expectSame(readHighlightsCsv(writeHighlightsCsv(all)), all)));
  });

  test('through our JSON', () => {
    fc.assert(
      fc.property(kept, (all) => expectSame(readHighlightsJson(JSON.parse(writeHighlightsJson(all))), all)),
    );
  });

  test('through W3C annotations, which are valid', () => {
    fc.assert(
      fc.property(kept, (all) => {
        const written = JSON.parse(writeAnnotations(all, '高亮'));
        expect(faultsOf(written)).toEqual([]);
        expectSame(readAnnotations(written), all);
      }),
    );
  });

  test('through files, in every form that is read', async () => {
    const wellFormed = kept.filter(
      (all) =>
        JSON.stringify(all) === JSON.stringify(all).toWellFormed() && !/\\ud/.test(JSON.stringify(all)),
    );
    await fc.assert(
      fc.asyncProperty(wellFormed, fc.constantFrom('csv', 'json', 'annotations'), async (all, form) => {
        const { file } = exportHighlights(all, form, plainWords, '2026-11-21');
        expect((await readHighlights(file, 0)).highlights).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });
});

test('the validator of annotations finds planted faults', () => {
  const [all] = fc.sample(kept, { numRuns: 1, seed: 3 });
  const valid = JSON.parse(writeAnnotations(all!, 'x'));
  const plant = (change: (copy: typeof valid) => void) => {
    const copy = structuredClone(valid);
    change(copy);
    return faultsOf(copy).join(' ');
  };
  const [item] = [0];
  expect(plant((copy) => delete copy['@context'])).toContain('@context');
  expect(plant((copy) => { copy.total += 1; })).toContain('total');
  expect(plant((copy) => { copy.first.items[item].type = 'Note'; })).toContain('type');
  expect(plant((copy) => { copy.first.items[item].colour = 'red'; })).toContain('colour');
  expect(plant((copy) => { copy.first.items[item].created = '2026-11-21'; })).toContain('created');
  expect(plant((copy) => { copy.first.items[item].motivation = 'liking'; })).toContain('motivation');
  expect(plant((copy) => delete copy.first.items[item].target.source)).toContain('source');
  expect(plant((copy) => { copy.first.items[item].target.colour = 1; })).toContain('colour');
  expect(plant((copy) => { copy.first.items[item].id = 'no iri'; })).toContain('id');
}); // biome-ignore format: one a line
