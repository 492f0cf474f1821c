import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findOccurrences } from '../../lib/glossary/candidates.ts';
import { deriveGlossary } from '../../lib/glossary/derive-glossary.ts';
import { type Lexicon, loadLexicon } from '../../lib/glossary/lexicon.ts';
import { companyOf, findLists } from '../../lib/glossary/lists.ts';
import { findMarks } from '../../lib/glossary/marks.ts';
import { mergeDocuments } from '../../lib/glossary/merged-row.ts';
import { findPersons } from '../../lib/glossary/persons.ts';
import { readDocumentTerms } from '../../lib/glossary/read-document-terms.ts';
import { simplify } from '../../lib/glossary/simplify.ts';
import { tokenise } from '../../lib/glossary/tokens.ts';
import { ingestText } from '../../lib/ingest/ingest.ts';
import type { Term } from '../../lib/model.ts';
import { documentOf } from './document-of.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
});

const tokens = (text: string) => tokenise(simplify(text), lexicon);

function derive(...paragraphs: string[]): Term[] {
  const { document, passages } = documentOf('x', paragraphs);
  return deriveGlossary([readDocumentTerms(document, passages, lexicon)]);
}

const candidates = (text: string): string[] =>
  findOccurrences(text, tokens(text), false).map(({ start, end }) => text.slice(start, end));

describe('persons', () => {
  it.each([
    ['中国气象局局长陈振林介绍了情况。', ['陈振林']],
    ['行政院長卓榮泰表示，將持續推動。', ['卓榮泰']],
    ['会上，王伟说，要抓落实。', ['王伟']],
    ['服务业统计司司长郭同欣说，消费回升。', ['郭同欣']],
    ['财经战略研究院副院长夏杰长建议，健全休假制度。', ['夏杰长']],
    ['决定递补候补委员马汉成、王健、王西平为委员。', ['马汉成', '王健', '王西平']],
    ['高水平人员参加了会议。', []],
    ['加强组织领导和统筹协调。', []],
  ])('in %s', (text, expected) => {
    expect([...findPersons(tokens(text))].map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('are of their own kind, and 高水平 is none', () => {
    const terms = derive('中国气象局局长陈振林介绍了情况。', '陈振林说，要建设高水平的观测网络。');
    expect(terms.find(({ form }) => form === '陈振林')?.kind).toBe('person');
    expect(terms.find(({ form }) => form === '高水平')?.kind).not.toBe('person');
  });
});

describe('candidates', () => {
  it('leave amounts, bylines and the insides of codes alone', () => {
    expect(candidates('数据产量达8.1ZB')).not.toContain('8.1ZB');
    expect(candidates('1年期贷款利率')).not.toContain('年期贷款');
    expect(candidates('（记者 王悦阳、严赋憬）数据要素')).not.toContain('王悦阳');
    expect(candidates('符合 GB/T 25069—2010 的规定')).toContain('GB/T 25069—2010');
    expect(candidates('符合 GB/T 25069—2010 的规定')).not.toContain('GB/T');
  });

  it('take a foreign name whole', () => {
    const found = candidates('即所谓的监理沙盒（regulatory sandbox）');
    expect(found).toContain('regulatory sandbox');
    expect(found).not.toContain('sandbox');
  });
});

describe('runs of words', () => {
  it.each([
    ['落实好单方面免签政策。', '好单方面免签政策'],
    ['民政部养老服务司负责人说。', '司负责人'],
    ['国家统计局司长郭同欣说，消费回升。', '司长郭'],
    ['The act puts Critical Raw Materials first.', 'Raw Materials'],
    ['A cache verifies the status code quickly.', 'cache verifies'],
    ['所谓首发经济，是指首次发布。', '所谓首发经济'],
  ])('of %s do not hold %s', (text, torn) => {
    expect(candidates(text)).not.toContain(torn);
  });

  it('keep names that end in a number', () => {
    expect(candidates('天问三号任务完成研制。')).toContain('天问三号');
  });
});

describe('English definitions', () => {
  it.each([
    ['A cache digest is a compact summary of responses.', 'cache digest'],
    ['Contracts for difference are long-term agreements.', 'Contracts for difference'],
    ['Carbon capture and storage, or CCS, means the separation of gases.', 'Carbon capture and storage'],
  ])('in %s', (text, term) => {
    const found = findMarks(text).filter(({ name }) => name === 'defined');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([term]);
  });

  it('are none where something is only said of it', () => {
    expect(findMarks('This document is a product. The proposal is part of the plan.')).toEqual([]);
  });
});

describe('company', () => {
  it('of the items of a list is how likely the others are terms', () => {
    const text = '推动量子科技、生物制造、脑机接口等发展';
    const lists = findLists(text, tokens(text));
    expect(lists[0]).toEqual(expect.arrayContaining(['量子科技', '生物制造', '脑机接口']));
    const { document, passages } = documentOf('x', [text]);
    const { byKey } = mergeDocuments([readDocumentTerms(document, passages, lexicon)]);
    const good = companyOf(lists, byKey, new Map([...byKey.keys()].map((key) => [key, 3])));
    const bad = companyOf(lists, byKey, new Map([...byKey.keys()].map((key) => [key, -3])));
    expect(good.get('量子科技')!).toBeGreaterThan(bad.get('量子科技')!);
  });
});

describe('variants', () => {
  it('take in a short form made of characters of the name', () => {
    const terms = derive('香港金融管理局（金管局）發出首批牌照。', '持牌人須向金管局申報。');
    expect(terms.find(({ variants }) => variants.includes('金管局'))?.form).toMatch(/金融管理局$/);
  });

  it('take in the name in another language', () => {
    const terms = derive('生成式人工智慧（Generative AI）發展迅速。', '政府將推動生成式人工智慧的應用。');
    const forms = terms.map(({ form, variants }) => [form, ...variants]);
    expect(forms.find((all) => all.includes('Generative AI'))).toContain('生成式人工智慧');
  });

  it('do not take two events of one name for one', () => {
    const older = '2020年10月，十九届中央政治局第二十四次集体学习聚焦量子科技。';
    const newer = '2026年1月，二十届中央政治局第二十四次集体学习聚焦未来产业。';
    const terms = derive(older, newer);
    for (const { form, variants, explanations } of terms) {
      const all = [form, ...variants].join();
      expect(/十九届.*二十届|二十届.*十九届/.test(all)).toBe(false);
      const places = explanations.map(({ passage }) => passage);
      if (all.includes('十九届')) expect(places).not.toContain('x.2');
      if (all.includes('二十届')) expect(places).not.toContain('x.1');
    }
  });
});

describe('names that the lexicon has in pieces', () => {
  it.each([
    ['零信任架构', '零信任'],
    ['建设零碳园区', '零碳'],
  ])('begin with 零 in %s', (text, word) => {
    expect(tokens(text).map((token) => token.word)).toContain(word);
  });

  it('but numbers stay numbers', () => {
    expect(tokens('二〇零三年').map((token) => token.word)).not.toContain('零三');
  });

  it('are spelt out behind their abbreviation', () => {
    const terms = derive(
      'PLC：可编程逻辑控制器',
      '可编程逻辑控制器的时序数据应保留时间戳。',
      'PLC采集数据。',
    );
    const named = terms.find(({ form }) => form === '可编程逻辑控制器');
    expect(named?.variants).toContain('PLC');
  });
});

describe('no terms', () => {
  it('are parts that a text counts, and paths', () => {
    const forms = derive(
      '优先实施身份鉴别、设备鉴别与信任推断三项机制。',
      'The resource "/account/12345" lists the members of an account.',
    ).map(({ form }) => form);
    expect(forms.filter((form) => /三项|^\//.test(form))).toEqual([]);
  });
});

describe('the sentence that explains', () => {
  it('is what somebody says it is', () => {
    const [first, second] = [
      '“票根经济”同样受到关注。',
      '司长郭同欣说，票根经济就是以票根为凭证，联动多种消费。',
    ];
    const term = derive(first!, second!, '票根经济升温。').find(({ form }) => form === '票根经济');
    expect(term?.explanations[0]?.passage).toBe('x.2');
  });

  it('is not on the way to other pages', () => {
    const { document, passages } = ingestText(
      [
        ...['首页 > 科技 > 半导体', '登录 | 注册 | 订阅电子报', '', '小事', '', '今天天气很好。'],
        ...['', '相关阅读', '', '- 具身智能机器人进入工厂', '', '- 量子计算机上线'],
      ].join('\n'),
      'sample.txt',
      'x',
    );
    expect(deriveGlossary([readDocumentTerms(document, passages, lexicon)])).toEqual([]);
  });

  it('is not the term alone, nor one that leans on another', () => {
    const [term] = derive(
      '碳捕集站',
      '同时，碳捕集站要加快布局，碳捕集站由专人值守。',
      '碳捕集站将烟气中的二氧化碳分离出来，由管道送往封存地。',
    ).filter(({ form }) => form === '碳捕集站');
    expect(term?.explanations[0]?.passage).not.toBe('x.1');
  });
});
