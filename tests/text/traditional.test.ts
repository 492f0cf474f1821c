import { describe, expect, it } from 'vitest';
import { foldKey } from '../../lib/text/fold.ts';
import { parseHanPairs } from '../../lib/text/han-pairs.ts';
import { hanPairsFor, simplified } from '../../lib/text/traditional.ts';

describe('traditional characters', () => {
  it.each([
    ['人工智慧與資訊產業', '人工智慧与资讯产业'],
    ['情況、體係、歷史', '情况、体系、历史'],
    ['台灣裡面、裏面、羣眾', '台湾里面、里面、群众'],
    ['為、爲、説、說、綫、線', '为、为、说、说、线、线'],
    ['⻓期⻛险 ⾼度', '长期风险高度'],
    ['怎么群众床才吃', '怎么群众床才吃'],
  ])('%s folds to %s', (traditional, simple) => {
    expect(foldKey(traditional, simplified)).toBe(simple);
  });

  it('leads nowhere twice', () => {
    expect([...simplified.values()].filter((simple) => simplified.has(simple))).toEqual([]);
  });

  it('gives a page the pairs of its keys only', () => {
    const keys = ['未来产业', '发展'];
    const pairs = parseHanPairs(hanPairsFor(keys));
    expect(pairs.get('產')).toBe('产');
    expect([...pairs.values()].every((simple) => keys.join('').includes(simple))).toBe(true);
    expect(foldKey('發展未來產業', pairs)).toBe(foldKey('發展未來產業', simplified));
    expect(hanPairsFor([])).toBe('');
  });

  it('leaves out a character without its pair', () => {
    expect([...parseHanPairs('產产業')]).toEqual([['產', '产']]);
  });
});
