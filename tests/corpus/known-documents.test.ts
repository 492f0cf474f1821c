import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownDocuments } from '../../lib/corpus/known-documents.ts';
import { resemblance } from '../../lib/importing/sketch.ts';
import type { DocumentRow } from '../../lib/store/rows.ts';

const sketch = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 })
  .map((hashes) => hashes.sort((a, b) => a - b));
const title = fc.constantFrom('通知', '條例', '条例');
const given = fc.record({ sketch, title, on: fc.boolean(), content: fc.constantFrom('x', 'y', 'z') });

const rowOf = (one: { sketch: number[]; title: string; on: boolean; content: string }, at: number) =>
  ({ ...one, id: String(at), removedAt: null, document: { title: one.title } }) as unknown as DocumentRow;

test('what is found by its numbers is what looking at every document finds', () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 8 }), sketch, title, (all, wanted, name) => {
      const rows = all.map(rowOf);
      const known = new KnownDocuments();
      for (const row of rows) known.add(row);
      const simple = (text: string) => text.replace('條', '条');
      const shares = rows.map((row) => {
        const share = resemblance(wanted, row.sketch);
        const isNamesake = simple(row.document.title) === simple(name);
        return row.on && (share >= 0.3 || isNamesake) ? share : 0;
      });
      const found = known.earlierVersion(wanted, name);
      const best = Math.max(0, ...shares);
      expect(found ? shares[Number(found.id)] : 0).toBe(best);
      for (const content of ['x', 'y', 'z'])
        expect(known.byContent(content)).toBe(rows.find((row) => row.content === content));
    }),
  );
});
