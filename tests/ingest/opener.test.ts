import { describe, expect, it } from 'vitest';
import { openerOf } from '../../lib/ingest/opener.ts';

describe('what opens a line', () => {
  it.each([
    ['第一条 为了规范', 'clause', '第一条'],
    ['第五条　中央国家安全领导机构负责', 'clause', '第五条'],
    ['第五条中央国家安全领导机构负责', 'clause', '第五条'],
    ['第 12-1 條', 'clause', '第12-1條'],
    ['第十條之一　前項情形', 'clause', '第十條之一'],
    ['第 一 章 總則', 'chapter', '第一章'],
    ['第二节 附加要求', 'section', '第二节'],
    ['第三编 合同', 'part', '第三编'],
    ['第一，加强统筹谋划。', 'ordinal', '第一'],
    ['十二、用好机制。', 'han', '十二'],
    ['（三）坚持抓早抓小', 'bracketed', '（三）'],
    ['(三)坚持抓早抓小', 'bracketed', '(三)'],
    ['3.1.2  协作单元', 'decimal', '3.1.2'],
    ['3.1.  Members', 'decimal', '3.1'],
    ['A.1 一般要求', 'decimal', 'A.1'],
    ['Appendix B.  Notes', 'decimal', 'AppendixB'],
    ['1. Introduction', 'number', '1'],
    ['（1）甲方', 'number', '（1）'],
    ['①甲方', 'number', '①'],
    ['a) first', 'letter', 'a)'],
  ])('%s', (line, style, label) => {
    expect(openerOf(line)).toMatchObject({ style, label });
  });

  it.each([
    ['第三十一条规定的，依照其规定'],
    ['第二十条、第二十一条所称'],
    ['第五條之規定'],
    ['第三条中的用语'],
    ['第一节课'],
    ['第二十四次集体学习'],
    ['3.5% of all'],
    ['2026 年 1 月 30 日'],
    ['12.5亿元'],
    ['一方面，政府要做好服务'],
    ['未来产业'],
    [''],
  ])('nothing: %s', (line) => {
    expect(openerOf(line)).toBeNull();
  });
});
