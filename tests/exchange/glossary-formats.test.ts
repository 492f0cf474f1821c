import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { exportGlossary, type GlossaryForm, glossaryForms } from '../../lib/exchange/export-glossary.ts';
import { writeGlossaryTable } from '../../lib/exchange/glossary-table.ts';
import type { GlossaryWords } from '../../lib/exchange/glossary-words.ts';
import { readWords } from '../../lib/exchange/read-words.ts';
import { foldForm } from '../../lib/glossary/simplify.ts';
import { parseMarkup, textIn } from '../../lib/ingest/markup.ts';
import { wordListWords } from '../../lib/limits.ts';
import type { GlossaryEntry } from '../../lib/questions/glossary.ts';
import { rough } from './arbitraries.ts';

const words: GlossaryWords = {
  ...{ language: 'zh-CN', heading: '词表 <2026>', variants: '又作：', comma: '、' },
  kindOf: (kind) => `类 ${kind}`,
};

/** Text that a person could write and XML can hold: no lone surrogates, no controls. */
const clean = (most: number) =>
  rough(most).map((text) =>
    text
      .toWellFormed()
      .replace(/[^\P{Cc}\t\n\r]|[\ufffd-\uffff]/gu, '')
      .replace(/\r/g, '')
      .trim(),
  );
const isWord = (text: string) => foldForm(text).trim() !== '';
const form = clean(12).filter(isWord);
const entry = fc.record({
  form,
  variants: fc.array(form, { maxLength: 3 }),
  kind: fc.constantFrom('concept' as const, 'policy' as const, 'measure' as const),
  definition: clean(30),
  source: clean(20),
  pinyin: fc.constantFrom('', 'wèilái'),
  count: fc.option(fc.nat()),
  state: fc.constantFrom('accepted' as const, 'undecided' as const),
});
const glossaries = fc
  .uniqueArray(entry, { minLength: 1, maxLength: 6, selector: ({ form }) => foldForm(form) })
  .map((entries): GlossaryEntry[] =>
    entries.map((one) => ({
      ...one,
      variants: [...new Set(one.variants)].filter((other) => other !== one.form),
    })),
  );

const told = ({
  form,
  variants,
  kind,
  definition,
  source,
}: Omit<GlossaryEntry, 'pinyin' | 'count' | 'state'>) => ({
  ...{ form, variants: variants.toSorted(), kind, definition, source },
});

describe('a glossary comes back as it left', () => {
  test.each<GlossaryForm>(['csv', 'tbx', 'json'])('as %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(glossaries, async (entries) => {
        const { file } = exportGlossary(entries, name, words, '2026-11-22');
        const { words: found, duplicates } = await readWords(file);
        expect(found.map((one) => told(one as GlossaryEntry))).toEqual(entries.map(told));
        expect(duplicates).toBe(0);
      }),
    );
  });

  test('as a table with tabs', async () => {
    await fc.assert(
      fc.asyncProperty(glossaries, async (entries) => {
        const { words: found } = await readWords(new Blob([writeGlossaryTable(entries, '\t')]));
        expect(found.map((one) => told(one as GlossaryEntry))).toEqual(entries.map(told));
      }),
    );
  });
});

describe('lists of words as people have them', () => {
  test.each<[string, string, string[]]>([
    ['a word a line', '未来产业\n量子科技\n', ['未来产业 ', '量子科技 ']],
    [
      'words with what they mean',
      '未来产业,前沿技术驱动的产业\n量子科技,\n',
      ['未来产业 前沿技术驱动的产业', '量子科技 '],
    ],
    ['columns by Chinese names', '释义,术语,别名\n义,新词,甲;乙\n', ['新词=甲=乙 义']],
    ['a semicolon, as European spreadsheets write', 'term;definition\nAI;machines\n', ['AI machines']],
    ['one word in two rows', 'term,definition\nAI,one\nai,two\nAI,one\n', ['AI=ai one\ntwo']],
    ['comments of Anki', '#separator:tab\n未来产业\t义\n', ['未来产业 义']],
    [
      'TBX of version 2',
      `<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="1"><langSet xml:lang="en">
        <descrip type="definition">Machines that learn</descrip><ntig><termGrp><term>AI</term></termGrp></ntig></langSet>
        <langSet xml:lang="zh"><tig><term>人工智能</term></tig></langSet></termEntry></body></text></martif>`,
      ['AI=人工智能 Machines that learn'],
    ],
    [
      'TBX with tags as elements, the preferred term last',
      `<tbx style="dct"><text><body><conceptEntry><langSec><basic:definition>义</basic:definition>
        <termSec><term>旧称</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
        <termSec><term>新称</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
        </langSec></conceptEntry></body></text></tbx>`,
      ['新称=旧称 义'],
    ],
  ])('%s', async (_, text, expected) => {
    const { words: found } = await readWords(new Blob([text]));
    expect(found.map((one) => `${[one.form, ...one.variants].join('=')} ${one.definition}`)).toEqual(
      expected,
    );
  });

  test.each<[string, string, { code: string; detail?: string }]>([
    ['nothing', '', { code: 'empty' }],
    ['only a head', 'term,definition\n', { code: 'empty' }],
    ['JSON of another', '{"a":1}', { code: 'foreign' }],
    ['a page', '<!doctype html><p>词</p>', { code: 'foreign' }],
    ['entities without end', '<!DOCTYPE x [<!ENTITY a "b">]><tbx>&a;</tbx>', { code: 'foreign' }],
    ['a quotation that never ends', '"词,义\n', { code: 'foreign' }],
    ['a row without its word', 'term,definition\n甲,义\n,义\n', { code: 'invalid', detail: '2: term' }],
    ['a sentence for a word', `甲\n${'字'.repeat(300)}\n`, { code: 'invalid' }],
    ['too many', '甲\n'.repeat(wordListWords + 1), { code: 'large' }],
    ['a later form of ours', '{"glossa":"glossary","format":2,"terms":[]}', { code: 'newer' }],
    ['terms of no form', '{"glossa":"glossary","format":1,"terms":[{}]}', { code: 'invalid' }],
  ])('refused as a whole: %s', async (_, text, fault) => {
    await expect(readWords(new Blob([text]))).rejects.toMatchObject(fault);
  });
});

/**
 * The rules of Yomitan's own schemas (dictionary-index, -term-bank-v3 and -tag-bank-v3 in ext/data/schemas of
 * yomidevs/yomitan, read at 06edf4f): every property and cell they require or allow, of those that a file of ours uses.
 */
const content: v.GenericSchema = v.lazy(() =>
  v.union([
    v.string(),
    v.array(content),
    v.strictObject({
      tag: v.picklist(['span', 'div']),
      content: v.optional(content),
      style: v.optional(
        v.strictObject({
          fontSize: v.picklist(['xx-small', 'x-small', 'small', 'medium', 'large', 'x-large']),
        }),
      ),
    }),
  ]),
);
const structured = v.strictObject({ type: v.literal('structured-content'), content });
const bank = v.array(
  v.strictTuple([
    v.pipe(v.string(), v.nonEmpty()),
    v.string(),
    v.nullable(v.string()),
    v.string(),
    v.number(),
    v.array(v.union([v.string(), structured])),
    v.pipe(v.number(), v.integer()),
    v.string(),
  ]),
);
const tagBank = v.array(v.strictTuple([v.string(), v.string(), v.number(), v.string(), v.number()]));
const index = v.strictObject({
  title: v.pipe(v.string(), v.nonEmpty()),
  revision: v.pipe(v.string(), v.nonEmpty()),
  format: v.literal(3),
  sequenced: v.boolean(),
  author: v.string(),
  description: v.string(),
});

test('a dictionary for Yomitan keeps its schema, and has an entry for each form', async () => {
  await fc.assert(
    fc.asyncProperty(glossaries, async (entries) => {
      const { file, name } = exportGlossary(entries, 'yomitan', words, '2026-11-22');
      expect(name).toBe('glossa-glossary-yomitan-2026-11-22.zip');
      const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
      const read = (path: string) => JSON.parse(strFromU8(files[path]!));
      expect(Object.keys(files).sort()).toEqual(['index.json', 'tag_bank_1.json', 'term_bank_1.json']);
      v.parse(index, read('index.json'));
      const tags = v.parse(tagBank, read('tag_bank_1.json')).map(([tag]) => tag);
      const rows = v.parse(bank, read('term_bank_1.json'));
      expect(rows.map(([form]) => form)).toEqual(
        entries.flatMap(({ form, variants }) => [form, ...variants]),
      );
      for (const row of rows) expect(tags).toContain(row[2]);
    }),
  );
});

const one: GlossaryEntry = {
  ...{ form: '未来产业', variants: ['未来性产业'], kind: 'concept', pinyin: 'wèilái chǎnyè', count: 3 },
  ...{ definition: '由<前沿>技术\t驱动\n的产业', source: '规划 · ¶5', state: 'accepted' },
};

test('cards for Anki have one line and four cells each', async () => {
  const { file } = exportGlossary(
    [one, { ...one, form: '#井', definition: '' }],
    'anki',
    words,
    '2026-11-22',
  );
  const lines = (await file.text()).trimEnd().split('\n');
  expect(lines.slice(0, 4)).toEqual([
    ...['#separator:tab', '#html:true', '#guid column:1', '#tags column:4'],
  ]);
  expect(lines[4]!.split('\t')).toEqual([
    ...['glossa 未来产业', '未来产业'],
    'wèilái chǎnyè<br><br>由&lt;前沿&gt;技术 驱动<br>的产业<br><br>又作：未来性产业<br><br>规划 · ¶5',
    '类_concept',
  ]);
  expect(lines[5]!.split('\t')).toHaveLength(4);
});

test('Markdown says each term literally', async () => {
  const { file } = exportGlossary([{ ...one, form: '*星*' }], 'markdown', words, '2026-11-22');
  const text = await file.text();
  expect(text).toContain('## \\*星\\*');
  expect(text).toContain('又作：未来性产业');
});

test('TBX is well formed, one concept a term, and says its dialect', async () => {
  const { file } = exportGlossary([one, { ...one, form: 'A&B' }], 'tbx', words, '2026-11-22');
  const root = parseMarkup(await file.text(), 'xml');
  expect(textIn(root)).toContain('A&B');
  expect(await file.text()).toMatch(
    /<tbx style="dca" type="TBX-Basic" [^>]*xmlns="urn:iso:std:iso:30042:ed-2">/,
  );
  expect((await file.text()).match(/<conceptEntry /g)).toHaveLength(2);
});

test('every form has a name of its own', () => {
  const names = glossaryForms.map((form) => exportGlossary([one], form, words, '2026-11-22').name);
  expect(new Set(names).size).toBe(glossaryForms.length);
});
