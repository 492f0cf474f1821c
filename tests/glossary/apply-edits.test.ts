import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type DerivedTerm, type EditedTerm } from '../../lib/glossary/apply-edits.ts';
import type { TermEdit } from '../../lib/model.ts';

const derived: DerivedTerm[] = [
  { key: '未来产业', form: '未来产业', variants: ['未来性产业'], kind: 'concept', score: 0.9 },
  { key: '前沿产业', form: '前沿产业', variants: [], kind: 'concept', score: 0.4 },
  { key: '量子科技', form: '量子科技', variants: ['量子'], kind: 'technology', score: 0.8 },
];

/** A term in one line: form, forms after `=`, state, kind; where its places come from. */
const line = ({ form, variants, state, kind, sources }: EditedTerm) =>
  `${[form, ...variants].join('=')} ${state} ${kind} ${sources
    .map(({ term, only, without }) => `${term}${only ? `+${only}` : ''}${without.map((one) => `-${one}`)}`)
    .join('&')}`;

const untouched = [
  '未来产业=未来性产业 accepted concept 未来产业',
  '前沿产业 undecided concept 前沿产业',
  '量子科技=量子 accepted technology 量子科技',
];

test.each<[string, TermEdit[], string[]]>([
  ['nothing: high scores are accepted', [], untouched],
  ['an edit of a term that is not there', [{ key: '没有', state: 'rejected' }], untouched],
  [
    'states',
    [
      { key: '未来产业', state: 'rejected' },
      { key: '前沿产业', state: 'accepted' },
    ],
    ['未来产业=未来性产业 rejected concept 未来产业', '前沿产业 accepted concept 前沿产业', untouched[2]!],
  ],
  [
    'another form and kind',
    [{ key: '量子科技', form: '量子信息科技', kind: 'concept' }],
    [untouched[0]!, untouched[1]!, '量子信息科技=量子科技=量子 accepted concept 量子科技'],
  ],
  [
    'a form shown in the place of the printed one',
    [{ key: '量子科技', form: '量子' }],
    [untouched[0]!, untouched[1]!, '量子=量子科技 accepted technology 量子科技'],
  ],
  [
    'one term is a form of another',
    [{ key: '前沿产业', into: '未来产业' }],
    ['未来产业=未来性产业=前沿产业 accepted concept 未来产业&前沿产业', untouched[2]!],
  ],
  [
    'a chain of them, whatever the order',
    [
      { key: '前沿产业', into: '未来产业' },
      { key: '未来产业', into: '量子科技' },
    ],
    ['量子科技=量子=前沿产业=未来产业=未来性产业 accepted technology 量子科技&前沿产业&未来产业'],
  ],
  [
    'a circle merges nothing',
    [
      { key: '前沿产业', into: '未来产业' },
      { key: '未来产业', into: '前沿产业' },
    ],
    untouched,
  ],
  ['into a term that is not there', [{ key: '前沿产业', into: '没有' }], untouched],
  [
    'a form is a term itself',
    [{ key: '量子', apart: true, kind: 'concept' }],
    [
      untouched[0]!,
      untouched[1]!,
      '量子科技 accepted technology 量子科技-量子',
      '量子 accepted concept 量子科技+量子',
    ],
  ],
  [
    'an own term, and an own definition of a derived one',
    [
      { key: '新词', own: { form: '新词', variants: ['新词儿'], definition: '', source: '表' } },
      { key: '前沿产业', own: { form: '前沿产业', variants: [], definition: '义', source: '表' } },
    ],
    [untouched[0]!, '前沿产业 accepted concept 前沿产业', untouched[2]!, '新词=新词儿 accepted concept '],
  ],
])('%s', (_, edits, expected) => {
  expect(applyEdits(derived, edits).map(line)).toEqual(expected);
});

const forms = ['甲', '乙', '丙', '丁', 'A b', '“戊”'];
const keys = ['甲', '乙', '丙', '丁', 'a b', '戊', '己'];
const anyDerived = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom(...keys.slice(0, 4)),
    variants: fc.uniqueArray(fc.constantFrom('子', '丑', '寅', ...forms), { maxLength: 3 }),
    score: fc.double({ min: 0.3, max: 1, noNaN: true }),
  }),
  { selector: ({ key }) => key },
);
const text = fc.constantFrom(...forms, '子', '丑', '寅');
const own = fc.record({
  variants: fc.uniqueArray(text, { maxLength: 2 }),
  definition: fc.constantFrom('', '义'),
  source: fc.constant('表'),
});
const anyEdits = fc
  .uniqueArray(
    fc.record(
      {
        key: fc.constantFrom(...keys, '子', '丑', '寅'),
        state: fc.constantFrom('accepted' as const, 'undecided' as const, 'rejected' as const),
        form: text,
        kind: fc.constantFrom('policy' as const, 'place' as const),
        into: fc.constantFrom(...keys, '子'),
        apart: fc.constant(true as const),
        own,
      },
      { requiredKeys: ['key'] },
    ),
    { selector: ({ key }) => key },
  )
  .map((all) =>
    // An own term stands under the key of its form.
    all.map(({ own, ...edit }): TermEdit => (own ? { ...edit, own: { ...own, form: edit.key } } : edit)),
  );
const terms = anyDerived.map((all) =>
  all.map(({ key, variants, score }): DerivedTerm => {
    return { key, form: key, variants: variants.filter((one) => one !== key), kind: 'concept', score };
  }),
);

test('the order of edits does not count', () => {
  fc.assert(
    fc.property(terms, anyEdits, fc.nat(), (all, edits, seed) => {
      const turned = edits.toSorted((a, b) => hash(a.key, seed) - hash(b.key, seed));
      expect(applyEdits(all, turned)).toEqual(applyEdits(all, edits));
    }),
  );
});

test('what was edited already stays as it is', () => {
  fc.assert(
    fc.property(terms, anyEdits, (all, edits) => {
      const once = applyEdits(all, edits);
      const again = applyEdits(
        once.map(({ key, form, variants, kind, state }) => {
          return { key, form, variants, kind, score: state === 'undecided' ? 0.4 : 0.9 };
        }),
        edits,
      );
      expect(again.map(shape)).toEqual(once.map(shape));
    }),
  );
});

test('nothing that was derived is lost: each form is one of some term', () => {
  fc.assert(
    fc.property(terms, anyEdits, (all, edits) => {
      const after = new Set(applyEdits(all, edits).flatMap(({ form, variants }) => [form, ...variants]));
      for (const { form, variants } of all)
        for (const one of [form, ...variants]) expect(after).toContain(one);
    }),
  );
});

/** What the reader sees of a term. */
const shape = ({ key, form, variants, kind }: EditedTerm) => [key, form, variants.toSorted(), kind].join(' ');

const hash = (key: string, seed: number) => ((key.charCodeAt(0) + 1) * (seed + 7)) % 101;
