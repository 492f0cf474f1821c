import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportGlossary, type GlossaryForm, glossaryForms } from '../../lib/exchange/export-glossary.ts';
import { writeGlossaryTable } from '../../lib/exchange/glossary-table.ts';
import type { GlossaryWords } from '../../lib/exchange/glossary-words.ts';
import { readWords } from '../../lib/exchange/read-words.ts';
import { foldForm } from '../../lib/glossary/simplify.ts';
import { parseMarkup, textIn } from '../../lib/ingest/markup.ts';
import { definitionLength, wordListFile, wordListWords } from '../../lib/limits.ts';
import type { GlossaryEntry } from '../../lib/questions/glossary.ts';
import { rough } from './arbitraries.ts';
import { readYomitan } from './yomitan-schema.ts';

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
/** A word stands in one line, and nothing in it turns the direction of what follows. */
const form = clean(12)
  .map((text) =>
    text
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter(isWord);
const note = clean(30).map((text) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').trim());
const entry = fc.record({
  form,
  variants: fc.array(form, { maxLength: 3 }),
  kind: fc.constantFrom('concept' as const, 'policy' as const, 'measure' as const),
  definition: note,
  source: note.map((text) => text.replace(/\s+/g, ' ')),
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
    ['a quotation that never ends', '"词,义\n', { code: 'unclosed' }],
    ['no row with a word', 'term,definition\n,义\n', { code: 'empty' }],
    ['too many', '甲\n'.repeat(wordListWords + 1), { code: 'many', detail: '20,001' }],
    ['bytes of no text', '\u0000\u0001\u0002\u0000PNG\u0000', { code: 'foreign' }],
    ['a later form of ours', '{"glossa":"glossary","format":2,"terms":[]}', { code: 'newer' }],
    ['terms of no form', '{"glossa":"glossary","format":1,"terms":[{}]}', { code: 'invalid' }],
  ])('refused as a whole: %s', async (_, text, fault) => {
    await expect(readWords(new Blob([text]))).rejects.toMatchObject(fault);
  });
});

describe('lists that nobody made with care', () => {
  const long = '字'.repeat(300);
  const utf16 = (text: string) => {
    const units = Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0));
    return new Blob([units]);
  };

  test.each<[string, BlobPart, string[], number[]]>([
    [
      'rows without a word, and words without end',
      `甲,义\n,义\n${long},义\n乙,${'长'.repeat(4_001)}`,
      ['甲 义'],
      [2, 3, 4],
    ],
    ['a word of one letter', 'term\nX\n的\n', ['X ', '的 '], []],
    ['controls and turned text', 'term,definition\na\u0001b\u202ec,d\u0007e\n', ['abc de'], []],
    ['a word in two lines', 'term\n"未来\n产业"\n', ['未来 产业 '], []],
    ['formulas', 'term,definition\n=1+1,"@SUM(A1)"\n', ['=1+1 @SUM(A1)'], []],
    [
      'names of objects',
      'term\n__proto__\nconstructor\ntoString\n',
      ['__proto__ ', 'constructor ', 'toString '],
      [],
    ],
    ['text behind a quotation', 'term,definition\n"词"汇,"义"项,多\n乙,丙\n', ['词汇 义项', '乙 丙'], []],
    ['quotes within words', 'term,definition\n5" 盘,旧\n', ['5" 盘 旧'], []],
    ['a byte order mark', '\ufeffterm;definition\r\n词;义\r\n', ['词 义'], []],
  ])('%s', async (_, text, expected, left) => {
    const list = await readWords(new Blob([text]));
    expect(list.words.map((one) => `${one.form} ${one.definition}`)).toEqual(expected);
    expect(list.left).toEqual(left);
  });

  test('UTF-16, as spreadsheets save “Unicode text”', async () => {
    const { words: found } = await readWords(utf16('term\tdefinition\r\n未来产业\t义\r\n'));
    expect(found.map(({ form, definition }) => `${form} ${definition}`)).toEqual(['未来产业 义']);
  });

  test('a hundred definitions of one word are one, as long as one may be', async () => {
    const rows = Array.from({ length: 100 }, (_, at) => `甲,${'义'.repeat(90)}${at}`).join('\n');
    const list = await readWords(new Blob([rows]));
    expect(list.duplicates).toBe(99);
    expect(list.words).toHaveLength(1);
    expect(list.words[0]!.definition).toHaveLength(definitionLength);
    expect(list.words[0]!.definition.split('\n')[1]).toBe(`${'义'.repeat(90)}1`);
  });

  test('one line of millions of characters', async () => {
    await expect(readWords(new Blob(['字'.repeat(6_000_000)]))).rejects.toMatchObject({ code: 'empty' });
    const list = await readWords(new Blob([`甲${','.repeat(6_000_000)}`]));
    expect(list.words.map(({ form }) => form)).toEqual(['甲']);
  });

  test('a file above all measure is not read', async () => {
    const file = new Blob([new Uint8Array(wordListFile + 1)]);
    await expect(readWords(file)).rejects.toMatchObject({ code: 'large', detail: '20' });
  });
});

test('a dictionary for Yomitan keeps its schema, and has an entry for each form', async () => {
  await fc.assert(
    fc.asyncProperty(glossaries, async (entries) => {
      const { file, name } = exportGlossary(entries, 'yomitan', words, '2026-11-22');
      expect(name).toBe('glossa-glossary-yomitan-2026-11-22.zip');
      const { tags, rows } = readYomitan(new Uint8Array(await file.arrayBuffer()));
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
