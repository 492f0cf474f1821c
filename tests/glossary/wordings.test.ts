import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { featureGroups } from '../../lib/glossary/features.ts';
import { loadLexicon } from '../../lib/glossary/lexicon.ts';
import { mergeDocuments } from '../../lib/glossary/merged-row.ts';
import { PlaceLog } from '../../lib/glossary/place-log.ts';
import { readCandidates, readDocumentTerms } from '../../lib/glossary/read-document-terms.ts';
import { simplify } from '../../lib/glossary/simplify.ts';
import { tokenise } from '../../lib/glossary/tokens.ts';
import { wordingOf } from '../../lib/glossary/wordings.ts';
import { readBuiltIn } from '../../scripts/gold-documents.ts';

const lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));

it('a wording is that of the words at hand, whatever was remembered of its form', () => {
  const form = '未来产业发展';
  const tokens = tokenise(form, lexicon);
  const first = wordingOf(form, tokens);
  expect(wordingOf(form, tokens)).toBe(first);
  const whole = { ...tokens[0]!, end: form.length, word: form };
  expect(wordingOf(form, [whole])).toMatchObject({ words: [form], cuts: [0, form.length] });
  const named = tokens.map((token) => ({ ...token, tag: 'nz' as const }));
  expect(wordingOf(form, named).tags).toEqual(named.map(() => 'nz'));
  expect(wordingOf(form, tokens)).toEqual(first);
});

it('wordings far more than are remembered stay what they are', () => {
  const tokensOf = (form: string) => tokenise(simplify(form), lexicon);
  for (let at = 0; at < 20_000; at++) {
    const form = `第${at}號產業`;
    const { key, words } = wordingOf(form, tokensOf(form));
    if (key !== `第${at}号产业` || words.join('') !== key) throw new Error(form);
  }
});

it('what is said of a wording does not depend on where it stands', async () => {
  const { document, passages } = (await readBuiltIn())[0]!;
  const slices = readCandidates(document, passages, lexicon);
  let slice = slices.next();
  while (!slice.done) slice = slices.next();
  const corpus = mergeDocuments([slice.value]);
  const groups = featureGroups.filter(({ ofWording }) => ofWording);
  expect(groups.length).toBeGreaterThan(0);
  const values = groups.flatMap(({ features }) => Object.values(features));
  const empty = mergeDocuments([]);
  const differing = corpus.rows.filter((row) => {
    const elsewhere = { ...row, counts: row.counts.map((count) => 3 * count + 1), documents: [], cages: [] };
    return values.some((feature) => feature(row, corpus) !== feature(elsewhere, empty));
  });
  expect(differing).toEqual([]);
});

it('a document is read alike first and last', async () => {
  const [one, other] = await readBuiltIn();
  const read = () => readDocumentTerms(one!.document, one!.passages, lexicon);
  const before = JSON.stringify(read());
  readDocumentTerms(other!.document, other!.passages, lexicon);
  expect(JSON.stringify(read())).toBe(before);
});

it('short documents are judged alike, whichever was read before', async () => {
  const { document, passages } = (await readBuiltIn())[0]!;
  const texts = ['“未来产业”', '“HTTP cache”', '“量子计算机”', '“quantum”', '“法规”'];
  const read = (text: string) => {
    const passage = { ...passages[0]!, kind: 'paragraph' as const, text };
    return JSON.stringify(readDocumentTerms({ ...document, title: '', articles: [] }, [passage], lexicon));
  };
  const alone = new Map(texts.map((text) => [text, read(text)]));
  for (const before of texts) {
    for (const text of texts) {
      read(before);
      expect(read(text)).toBe(alone.get(text));
    }
  }
});

it('a log of places gives back what was put in, but for what is forgotten', () => {
  const place = fc.tuple(fc.nat(5), fc.nat(), fc.nat(), fc.nat());
  fc.assert(
    fc.property(fc.array(place, { maxLength: 20 }), fc.nat(600), fc.nat(5), (places, times, gone) => {
      const log = new PlaceLog();
      const all = Array.from({ length: times }, () => places).flat();
      for (const one of all) log.add(...one);
      log.keep((candidate) => candidate !== gone);
      const found: unknown[] = [];
      log.visit((...one) => found.push(one));
      expect(found).toEqual(all.filter(([candidate]) => candidate !== gone));
    }),
    { numRuns: 30 },
  );
});
