import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsByEdits } from '../../lib/corpus/edited-count.ts';
import { editedGlossary, editedTerm } from '../../lib/corpus/edited-glossary.ts';
import type { TermEdit } from '../../lib/model.ts';
import { withDatabase } from '../../lib/store/connection.ts';
import type { CorpusDatabase } from '../../lib/store/corpus-database.ts';
import type { TermRow } from '../../lib/store/rows.ts';
import { freshDatabase } from './small-corpus.ts';

const forms = ['甲词', '乙词', '丙词', '丁词', '戊词'];

const row = (form: string, variants: string[]): TermRow => ({
  ...{ key: form, form, variants, kind: 'concept', score: 0.9, count: 2, documents: 1, markedIn: 1 },
  ...{ explanations: [], definitional: false, reasons: [], pinyin: '', initials: [] },
});

const oneOf = fc.constantFrom(...forms);
const own = fc.record({
  form: oneOf,
  variants: fc.array(oneOf, { maxLength: 1 }),
  definition: fc.constant('是一类词。'),
  source: fc.constant('词表'),
});
const edit: fc.Arbitrary<TermEdit> = fc.record(
  {
    key: oneOf,
    state: fc.constantFrom('accepted', 'rejected', 'undecided'),
    form: oneOf,
    kind: fc.constantFrom('person', 'place'),
    into: oneOf,
    apart: fc.constant(true),
    own,
  },
  { requiredKeys: ['key'] },
) as fc.Arbitrary<TermEdit>;
const derived = fc.uniqueArray(fc.tuple(oneOf, fc.array(oneOf, { maxLength: 2 })), {
  selector: ([form]) => form,
});

/** Puts a glossary and edits in the place of those before. */
function fill(
  database: CorpusDatabase,
  rows: readonly (readonly [form: string, variants: string[]])[],
  said: readonly TermEdit[],
): Promise<void> {
  return withDatabase(database, 'write', async () => {
    await database.terms.clear();
    await database.edits.clear();
    await database.terms.bulkPut(rows.map(([form, variants]) => row(form, variants)));
    await database.edits.bulkPut(said);
  });
}

test('terms are counted by the edits alone as the whole glossary counts them', async () => {
  const database = freshDatabase();
  const plain = edit.map(({ apart: _, own: __, ...rest }): TermEdit => rest);
  const edits = fc.uniqueArray(fc.oneof({ weight: 6, arbitrary: plain }, edit), {
    selector: ({ key }) => key,
    maxLength: 4,
  });
  let counted = 0;
  const same = fc.asyncProperty(derived, edits, async (rows, said) => {
    await fill(database, rows, said);
    const more = await termsByEdits(database);
    if (more === null) return;
    const shown = (await editedGlossary(database)).filter(({ state }) => state !== 'rejected');
    expect(rows.length + more).toBe(shown.length);
    counted += 1;
  });
  await fc.assert(same, { numRuns: 300 });
  expect(counted).toBeGreaterThan(20);
  database.close();
});

test('a term read alone is what the whole glossary makes of it', async () => {
  const database = freshDatabase();
  const edits = fc.uniqueArray(edit, { selector: ({ key }) => key, maxLength: 4 });
  let alone = 0;
  const same = fc.asyncProperty(derived, edits, oneOf, async (rows, said, key) => {
    await fill(database, rows, said);
    const found = await editedTerm(database, key);
    if (found === 'unknown') return;
    const all = await editedGlossary(database);
    const whole = all.find((term) => term.key === key) ?? all.find(({ merged }) => merged.includes(key));
    expect(found).toEqual(whole ?? null);
    if (found) alone += 1;
  });
  await fc.assert(same, { numRuns: 300 });
  expect(alone).toBeGreaterThan(20);
  database.close();
});
