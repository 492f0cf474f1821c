import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../lib/ingest/ingest.ts';
import { docxOf, epubOf, paragraph } from './packed.ts';
import { column, pdfOf } from './tiny-pdf.ts';

const readResource = (path: string) =>
  readFile(new URL(`../../node_modules/pdfjs-dist${path}`, import.meta.url)) as Promise<Uint8Array>;
const read = (file: string | Uint8Array, name = 'file') =>
  ingest(typeof file === 'string' ? new TextEncoder().encode(file) : file, name, {}, { readResource });
const shown = async (file: string | Uint8Array) =>
  (await read(file)).passages.map(({ kind, text }) => `${kind}: ${text}`);

const text = '未来产业由前沿技术驱动，具有前瞻性、战略性和颠覆性，是培育新质生产力的重要方向。';
const more = '国家建立数据产权制度，推进公共数据、企业数据、个人数据分类分级确权授权使用。';

describe('a web page', () => {
  const page = (body: string, head = '') =>
    `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

  it('is read for its main text, and tells title, date and source', async () => {
    const file = page(
      `<div class="nav"><a href="/">首页</a></div><div class="wrap"><h1>题目在此</h1><div>2025-03-04 来源：新华社</div>
       <div><p>${text}</p><p>${more}<a href="x">权利</a></p><h2>一、要求</h2><ul><li>第一项工作</li><li><p>第二项工作</p></li></ul></div></div>
       <div class="related"><ul><li><a>别的新闻一</a></li><li><a>别的新闻二</a></li></ul></div><footer>版权所有</footer>
       <script>var x = '<p>不是正文</p>'</script><style>p {}</style>`,
      '<title>题目在此_某网</title><meta name="author" content="某网">',
    );
    const { document, passages } = await read(file);
    expect(document).toMatchObject({ title: '题目在此', date: '2025-03-04', issuer: '新华社' });
    expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['note', '2025-03-04 来源：新华社'],
      ['paragraph', text],
      ['paragraph', `${more}权利`],
      ['heading', '一、要求'],
      ['item', '第一项工作'],
      ['item', '第二项工作'],
    ]);
  });

  it.each([
    ['its own description', '<meta property="og:title" content="甲题"><title>乙题 - 站名</title>', '甲题'],
    [
      'its title, without the name of the site',
      '<title>关于印发办法的通知_中国政府网</title>',
      '关于印发办法的通知',
    ],
    ['linked data', '<script type="application/ld+json">{"headline": "丙\\u9898"}</script>', '丙题'],
  ])('takes its title from %s', async (_name, head, title) => {
    expect((await read(page(`<p>${text}</p>`, head))).document.title).toBe(title);
  });

  it('keeps tables of data row by row, and takes tables of layout apart', async () => {
    const data = '<table><tr><th>指标</th><th>数值</th></tr><tr><td>规模</td><td>10</td></tr></table>';
    const layout = `<table><tr><td><p>${text}</p><p>${more}</p></td></tr></table>`;
    expect(await shown(page(`<h1>题</h1><p>${text}</p>${data}${layout}`))).toEqual([
      `paragraph: ${text}`,
      'paragraph: 指标\t数值',
      'paragraph: 规模\t10',
      `paragraph: ${text}`,
      `paragraph: ${more}`,
    ]);
  });

  it('joins source lines between Han characters without a blank, and others with one', async () => {
    expect(await shown(page('<h1>题</h1><p>前瞻\n  布局，见\n <b>Section</b>\n two。</p>'))).toEqual([
      'paragraph: 前瞻布局，见 Section two。',
    ]);
  });

  it('without boilerplate is read whole', async () => {
    const laws = Array.from(
      { length: 9 },
      (_, i) => `<div><p>第${'一二三四五六七八九'[i]}条　${text}</p></div>`,
    );
    expect(await shown(page(`<h1>某法</h1>${laws.join('')}`))).toHaveLength(9);
  });
});

describe('a Word document', () => {
  const styles = `<w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="2"><w:name w:val="Custom"/><w:basedOn w:val="1"/></w:style>
    <w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
    <w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>
    <w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
    <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
  const list = (id: number, depth = 0) =>
    `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;
  const parts = { 'word/styles.xml': styles, 'word/numbering.xml': numbering };

  it('gives headings by style, lists with the numbers that Word draws, and tables', async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('指标')}</w:tc><w:tc>${paragraph('数值')}</w:tc></w:tr></w:tbl>`;
    const body = [
      paragraph('数据条例', style('T')),
      paragraph('总则', style('2')),
      paragraph(`为了规范${text}`, list(5)),
      paragraph(more, list(5)),
      paragraph('甲项工作由部门承担。', list(5, 1)),
      paragraph('点号项', list(6)),
      table,
    ];
    const { document, passages } = await read(docxOf(body.join(''), parts));
    expect(document.title).toBe('数据条例');
    expect(passages.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'heading: 总则',
      `clause: 第一条为了规范${text}`,
      `clause: 第二条${more}`,
      'item: 1. 甲项工作由部门承担。',
      'item: 点号项',
      'paragraph: 指标\t数值',
    ]);
  });

  it.each([
    ['another prefix', 'ns0:', (part: string) => part],
    ['no prefix', '', (part: string) => part.replace('xmlns:=', 'xmlns=')],
  ])('is read that gives the names of Word %s', async (_, prefix, mended) => {
    const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const body = `${paragraph(text)}${paragraph('总则', '<w:outlineLvl w:val="1"/>')}${paragraph(more)}`;
    const source = `<w:document xmlns:w="${namespace}" xmlns:a="${namespace}"><w:body>${body}</w:body></w:document>`;
    const named = source
      .replace(/\bw:val/g, 'a:val')
      .replace(/\bw:|(?<=xmlns:)w/g, (name) => (name === 'w' ? prefix.slice(0, -1) : prefix));
    expect(await shown(docxOf('', { 'word/document.xml': mended(named) }))).toEqual([
      `paragraph: ${text}`,
      'heading: 总则',
      `paragraph: ${more}`,
    ]);
  });

  it('reads tracked changes as accepted, and tells how many', async () => {
    const body = `<w:p><w:r><w:t>国家建立</w:t></w:r><w:del><w:r><w:delText>旧的</w:delText></w:r></w:del>
      <w:ins><w:r><w:t>新的</w:t></w:r></w:ins><w:r><w:t>数据产权制度。</w:t></w:r></w:p>`;
    const { passages, file } = await read(docxOf(body));
    expect(passages[0]!.text).toBe('国家建立新的数据产权制度。');
    expect(file.notes).toContainEqual({ code: 'changes', parts: [2] });
  });

  it('puts footnotes at the end, and leaves out fields, hidden runs and doubles', async () => {
    const notes = `<w:footnotes><w:footnote w:type="separator"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote>
      <w:footnote w:id="1">${paragraph('脚注说明数据的来源。')}</w:footnote></w:footnotes>`;
    const body = `<w:p><w:r><w:t>${text}</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><mc:AlternateContent><mc:Choice><w:r><w:t>框中文字。</w:t></w:r></mc:Choice>
      <mc:Fallback><w:r><w:t>框中文字。</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`;
    expect(await shown(docxOf(body, { 'word/footnotes.xml': notes }))).toEqual([
      `paragraph: ${text}框中文字。`,
      'paragraph: 脚注说明数据的来源。',
    ]);
  });
});

describe('a book', () => {
  it('is read in the order of its spine, with its title, author and date', async () => {
    const { document, passages } = await read(
      epubOf([`<h1>第一章 缘起</h1><p>${text}</p>`, `<p>${more}</p>`]),
    );
    expect(document).toMatchObject({ title: '产业志', issuer: '王编', date: '2024-05-06' });
    expect(passages.map(({ text }) => text)).toEqual(['第一章 缘起', text, '第2章 目录所载', more]);
  });
});

describe('a PDF', () => {
  const rows = [
    '未来产业由前沿技术驱动，当前处于孕育萌发',
    '阶段或产业化初期，是具有显著战略性、引领',
    '性的产业。',
  ];

  it('in a font that it does not hold is read by the maps that come with us', async () => {
    const page = [
      ...column(180, 780, 22, ['产业发展意见']),
      ...column(124, 700, 16, [rows[0]!]),
      ...column(92, 676, 16, rows.slice(1), 24),
    ];
    const { document, passages } = await read(pdfOf([page]));
    expect(document.title).toBe('产业发展意见');
    expect(passages.map(({ text }) => text)).toEqual([rows.join('')]);
  });

  it('loses the heads, feet and numbers of its pages, and joins what they part', async () => {
    const lines = [
      'Terms are words of a field that mean the same',
      'to all who work in it, and that are known by',
      'a definition that they have agreed on among',
    ];
    const pages = [1, 2, 3].map((number) => [
      ...column(72, 810, 9, ['Journal of Terminology']),
      ...column(72, 740, 12, number === 1 ? ['  Introduction to terms', ...lines] : lines),
      ...column(290, 40, 9, [String(number + 16)]),
    ]);
    const { passages, repairs } = await read(pdfOf(pages));
    const all = passages.map(({ text }) => text).join('\n');
    expect(all).not.toMatch(/Journal|1[789]/);
    expect(all).toContain('agreed on among Terms are words');
    expect(repairs.find(({ kind }) => kind === 'furniture')).toMatchObject({ count: 6, made: true });
  });

  it('is read column by column', async () => {
    const left = Array.from({ length: 8 }, (_, i) => `Left column row number ${i + 1} goes on`);
    const right = Array.from({ length: 8 }, (_, i) => `Right column row number ${i + 1} goes on`);
    const { passages } = await read(
      pdfOf([
        [
          ...column(150, 790, 20, ['A title over both of them']),
          ...column(60, 740, 11, left),
          ...column(310, 735, 11, right),
        ],
      ]),
    );
    const all = passages.map(({ text }) => text).join(' ');
    expect(all.indexOf('Left column row number 8')).toBeLessThan(all.indexOf('Right column row number 1'));
  });

  it('has its cut words made whole', async () => {
    const { passages, repairs } = await read(
      pdfOf([column(72, 740, 12, ['The committee for the standardi-', 'zation of long words met again.'])]),
    );
    expect(passages[0]!.text).toBe('The committee for the standardization of long words met again.');
    expect(repairs.find(({ kind }) => kind === 'hyphens')!.examples[0]).toMatchObject({
      before: 'standardi-\nzation',
      after: 'standardization',
    });
  });
});
