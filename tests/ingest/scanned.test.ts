import { describe, expect, it } from 'vitest';
import { ingestText } from '../../lib/ingest/ingest.ts';

const read = (...lines: string[]) => ingestText(lines.join('\n'), 'sample.txt', 'id');
const texts = (...lines: string[]): string[] => read(...lines).passages.map(({ text }) => text);

describe('a scanned standard', () => {
  it('has its wide-set words closed, and no other blank', () => {
    const found = texts(
      '中 华 人 民 共 和 国 国 家 标 准 委 员 会主办，供各方参考。',
      '',
      '第 一 章 總則',
      '',
      '本文件规定了术语。',
    );
    expect(found).toContain('中华人民共和国国家标准委员会主办，供各方参考。');
    expect(found).toContain('第 一 章 總則');
  });

  it('loses the blanks a scan strews over its prose', () => {
    const noisy =
      '数据 处理者应当 建立健全全流程 数据安全 管理制度，组织开展 教育培训，采取相应的 技术措施。';
    expect(texts(noisy, '', noisy)).toEqual([noisy.replaceAll(' ', ''), noisy.replaceAll(' ', '')]);
  });

  it('keeps a blank that stands alone', () => {
    const text = '这里有一个 空格，其余的都连在一起，没有别的空白。';
    expect(texts(text, '', '另一段没有空格，也不该有变化，照原样留着。')).toContain(text);
  });

  const definition = [
    '以电子或者其他方式记录的，能够单独或者与其他信息结合，识别特定自然人身',
    '份的各种信息，包括照片。',
  ];
  it.each([
    ['in one line', ['3.1 样本信息 sample information', ...definition]],
    ['under its number', ['3.1', '样本信息 sample information', ...definition]],
    ['in three lines', ['3.1', '样本信息', 'sample information', ...definition]],
    ['parted by blank lines', ['3.1', '', '样本信息 sample information', '', ...definition]],
  ])('keeps a term apart from its definition: %s', (_name, lines) => {
    const found = texts(
      '3 术语和定义',
      '',
      ...lines,
      '',
      '3.2',
      '样本主体 sample subject',
      '样本信息所标识的自然人。',
    );
    expect(found).toContain('3.1 样本信息 sample information');
    expect(found).toContain(definition.join(''));
  });
});

describe('a web text', () => {
  it('does not take what a page offers to do for its title', () => {
    const { document } = read(
      '首頁 > 新聞中心',
      '分享至 Facebook  Line  列印  字級：小 中 大',
      '',
      '本會舉辦資料治理工作坊',
      '',
      '發布日期：2025-08-28',
      '',
      '本會今日舉辦工作坊，邀請各界代表參加，討論資料治理之原則。',
      '',
      '上一則：半導體研發補助',
    );
    expect(document.title).toBe('本會舉辦資料治理工作坊');
    expect(document.date).toBe('2025-08-28');
  });

  it('dates news in brief by the line under its title', () => {
    const { document } = read(
      '今日要闻',
      '',
      '2024年3月6日 星期三 农历正月廿六',
      '',
      '1、会议上午开幕，听取了报告。',
      '',
      '2、央行下调利率，支持实体经济。',
    );
    expect([document.title, document.date]).toEqual(['今日要闻', '2024-03-06']);
  });
});
