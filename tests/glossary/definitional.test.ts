import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { deriveGlossary } from '../../lib/glossary/derive-glossary.ts';
import { type Lexicon, loadLexicon } from '../../lib/glossary/lexicon.ts';
import { readDocumentTerms } from '../../lib/glossary/read-document-terms.ts';
import { ingestText } from '../../lib/ingest/ingest.ts';
import type { Term } from '../../lib/model.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
});

function termOf(form: string, ...lines: string[]): Term {
  const { document, passages } = ingestText(lines.join('\n\n'), 'sample.txt', 'x');
  return deriveGlossary([readDocumentTerms(document, passages, lexicon)]).find((term) => term.form === form)!;
}

describe('a sentence defines a term', () => {
  it.each([
    ['that it names before a verb of meaning', '数据信托', '数据信托是指由受托人管理数据的安排。'],
    ['that it gives a colon to', '数据信托', '数据信托：由受托人管理数据的安排。'],
    ['that a law brings about', '数据信托制度', '国家建立数据信托制度，对数据实行专门管理。'],
    ['that it says something belongs to', '核心数据', '关系国家安全的数据属于核心数据，实行更加严格的管理。'],
  ])('%s', (_name, form, sentence) => {
    expect(termOf(form, sentence, '各方应当重视。')).toMatchObject({ form, definitional: true });
  });

  it.each([
    ['that it only announces', '数据信托', '要积极发展“数据信托”：', '这是大事。'],
    ['that it only mentions', '数据信托', '各地积极发展“数据信托”，指导企业参与。', '这是大事。'],
  ])('but none %s', (_name, form, ...lines) => {
    expect(termOf(form, ...lines)).toMatchObject({ form, definitional: false });
  });

  it('that is the entry of a standard, not any that heads a text', () => {
    const told = '由受托人管理资源的安排，受益人可以随时查询。';
    const entry = termOf(
      '数据信托',
      '3 术语和定义',
      '3.1 数据信托 data trust',
      told,
      '3.2 数据池 data pool',
      told,
    );
    expect(entry.definitional).toBe(true);
    const headed = termOf('数据信托', '数据信托', '会议昨天在北京开幕，各方代表参加。', '数据信托受到重视。');
    expect(headed.definitional).toBe(false);
  });
});

describe('the kind of a term', () => {
  it.each([
    ['European Commission', 'organisation', 'The European Commission on Thursday met the press.'],
    ['Net-Zero Industry Act', 'document', 'The target was set by the Net-Zero Industry Act in May.'],
    ['MUST', 'concept', 'The word "MUST" is to be read as a demand.'],
    ['天衍-504', 'technology', '量子计算机“天衍-504”接入平台。'],
    ['纪检监察组', 'organisation', '派驻纪检监察组应当加强监督，纪检监察组由专人组成。'],
  ])('%s: %s', (form, kind, sentence) => {
    expect(termOf(form, sentence)).toMatchObject({ form, kind });
  });
});
