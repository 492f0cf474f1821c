/** Letters of offices, laws and printed pages, as they come as PDF, Word and web pages. */
import { describe, expect, it } from 'vitest';
import { read } from '../torture/refused.ts';
import { docxOf, epubOf, paragraph } from './packed.ts';
import { column, type Placed, pdfOf } from './tiny-pdf.ts';

const prose = '为加快推进数据要素市场化配置改革，经省人民政府同意，现提出以下实施意见。';
const office = '江海省人民政府办公厅';
const number = '江政办发〔2025〕12号';
const title = '江海省人民政府办公厅关于加快数据要素市场化配置改革的实施意见';

describe('an official letter', () => {
  const letter = [
    ...[`${office}文件`, number, title, '各市、县人民政府：', prose],
    ...['附件：1. 重点任务分工表', '2. 试点名单', office, '二〇二五年三月十八日', '（此件公开发布）'],
  ];

  it.each([
    ['a Word file', 'a.docx', docxOf(letter.map((line) => paragraph(line)).join(''))],
    ['plain text', 'a.txt', letter.join('\n\n')],
  ])('is called what stands below its number, and not what stands over it: %s', async (_, name, file) => {
    const { document, passages } = await read(file, name);
    expect(document).toMatchObject({ title, date: '2025-03-18', issuer: office });
    expect(passages.filter(({ kind }) => kind === 'heading')).toEqual([]);
  });

  it('is of the office whose letter it calls itself, whatever stands above the date', async () => {
    const sealed = [`${office}文件`, number, title, prose, '（印章）', '2025年3月18日'].join('\n\n');
    expect((await read(sealed)).document.issuer).toBe(office);
  });

  it('of several offices, or with the title over its number', async () => {
    const several = ['国家数据局', '财政部', '数据〔2025〕3号', '关于建设可信数据空间的通知', prose].join(
      '\n\n',
    );
    expect((await read(several)).document.title).toBe('关于建设可信数据空间的通知');
    const below = ['关于建设可信数据空间的通知', '数据〔2025〕3号', prose].join('\n\n');
    expect((await read(below)).document.title).toBe('关于建设可信数据空间的通知');
  });

  it('whose headline is broken over lines in the middle of the page', async () => {
    const page = [
      ...column(157, 760, 28, [`${office}文件`]),
      ...column(220, 720, 14, [number]),
      ...column(177, 660, 24, [office], 0),
      ...column(141, 620, 24, ['关于加快推进数据要素市场化'], 0),
      ...column(189, 580, 24, ['配置改革的实施意见'], 0),
      ...column(102, 530, 14, [prose.slice(0, 28)]),
      ...column(74, 509, 14, [prose.slice(28)]),
      ...column(
        74,
        480,
        14,
        Array.from({ length: 8 }, () => prose.slice(0, 30)),
      ),
      ...column(340, 260, 14, [office, '二〇二五年三月十八日'], 20),
    ];
    const { document, passages } = await read(pdfOf([page]), 'a.pdf');
    const headline = `${office}关于加快推进数据要素市场化配置改革的实施意见`;
    expect(document).toMatchObject({ title: headline, date: '2025-03-18', issuer: office });
    expect(passages.map(({ text }) => text)).toContain(prose);
  });
});

describe('a table of contents', () => {
  it('without page numbers heads nothing', async () => {
    const law = [
      '数据条例',
      '目　录',
      '第一章　总则',
      '第二章　附则',
      '第一章　总则',
      '第一条　为了规范数据流通，制定本条例。',
    ];
    const { passages } = await read(
      [...law, '第二章　附则', '第二条　本条例自2025年7月1日起施行。'].join('\n\n'),
    );
    expect(passages.map(({ kind }) => kind).join(' ')).toBe('note note note heading clause heading clause');
  });
});

describe('a table of a PDF', () => {
  it('is read row by row, and not column by column', async () => {
    const row = (y: number, cells: readonly string[]): Placed[] =>
      cells.map((text, i) => ({ x: 80 + i * 120, y, size: 12, text }));
    const rows = [
      ['重点任务名称', '牵头单位名称', '参加单位名称', '完成时限'],
      ['建立产权登记', '省数据局办公', '省财政厅预算', '今年底前'],
      ['建设数据空间', '省工信厅数字', '省数据局资源', '明年六月'],
      ['推进授权运营', '省数据局资源', '省司法厅法规', '明年年底'],
      ['培育数据企业', '省商务厅贸易', '省国资委产权', '长期坚持'],
    ];
    const { passages } = await read(pdfOf([rows.flatMap((cells, i) => row(700 - i * 24, cells))]), 'a.pdf');
    expect(passages.map(({ text }) => text.split(/\s+/))).toEqual(rows);
  });
});

describe('a page printed by a browser', () => {
  it('loses what the browser printed around it', async () => {
    const printed: Placed[] = [
      ...column(60, 820, 9, ['2025/6/12 10:02 数据政策致辞']),
      ...column(60, 760, 22, ['数据政策致辞']),
      ...column(60, 720, 14, [prose.slice(0, 30), prose.slice(30)]),
      ...column(60, 660, 14, ['2025年6月11日']),
      ...column(60, 20, 9, ['https://www.example.hk/gia/a.htm 1/1']),
    ];
    const { document, passages } = await read(pdfOf([printed]), 'a.pdf');
    expect(document).toMatchObject({ title: '数据政策致辞', date: '2025-06-11' });
    expect(passages.map(({ text }) => text)).toEqual([prose, '2025年6月11日']);
  });
});

it('a Chinese page set from top to bottom, letter by letter, is read so', async () => {
  const down = (x: number, text: string): Placed[] =>
    [...text].map((letter, i) => ({ x, y: 760 - i * 18, size: 16, text: letter }));
  const page = [
    ...down(500, '资料空间，指基于共同规则，连结多方主体，'),
    ...down(470, '以共享资料之基础设施也。'),
  ];
  const { passages } = await read(pdfOf([page]), 'a.pdf');
  expect(passages.map(({ text }) => text)).toEqual([
    '资料空间，指基于共同规则，连结多方主体，以共享资料之基础设施也。',
  ]);
});

it('the line of sources on a page of news names no more than the source', async () => {
  const news = `<h1>意见出台</h1><div><span>2025-03-20 08:15</span> <span>来源：江海日报</span> <span>记者 王小明</span> <span>字号：大 中 小</span></div><p>本报讯（记者 王小明）${prose}</p><p>${prose}</p>`;
  expect((await read(news, 'a.html')).document).toMatchObject({ date: '2025-03-20', issuer: '江海日报' });
});

it('the number of a chapter is no beginning of its text, and a mark of a note no end', async () => {
  const chapter = `<h1>第一章</h1><p>${prose}<a epub:type="noteref" href="#n">1</a></p>`;
  const { passages } = await read(epubOf([chapter]), 'a.epub');
  expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
    ['heading', '第一章'],
    ['paragraph', prose],
  ]);
});

it.each([
  ['frames', '<html><head><title>旧站</title></head><frameset><frame src="a.html"></frameset></html>'],
  [
    'a page that a program fills',
    '<title>应用</title><body><div id="root"></div><script>x()</script></body>',
  ],
])('%s: the title alone is no text', async (_, page) => {
  await expect(read(page, 'a.html')).rejects.toThrow('ingest_blank');
});
