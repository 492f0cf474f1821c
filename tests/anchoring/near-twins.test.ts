import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adjacentEdits } from '../../lib/anchoring/adjacent-edits.ts';
import { describeQuote } from '../../lib/anchoring/describe-quote.ts';
import { locateQuote } from '../../lib/anchoring/locate-quote.ts';
import type { Span } from '../../lib/model.ts';
import { sentences } from '../../lib/text/sentences.ts';
import { randomFrom, shuffledPage } from '../../scripts/bench/shuffled-page.ts';
import { edit, joined } from './damage.ts';

const random = randomFrom(21);
const any = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!;

/** A row for each city and week, alike but for names and numbers. */
function reports(): string {
  const cities = ['北京', '上海', '深圳', '合肥', '武汉', '成都', '杭州', '南京', '西安', '苏州'];
  const trades = ['新能源汽车', '集成电路', '生物医药', '人工智能', '机器人', '低空经济'];
  const rows = Array.from({ length: 300 }, (_, at) => {
    const [growth, more, share] = [random() * 20, random() * 2, Math.floor(random() * 90)];
    return `${cities[at % 10]}市第${Math.floor(at / 10) + 1}周${any(trades)}产业增加值同比增长${growth.toFixed(1)}%，比上周提高${more.toFixed(1)}个百分点，其中规模以上企业贡献了${share}%的增长。`;
  });
  return rows.join('\n');
}

/** Articles of a law, alike but for who must do what. */
function law(): string {
  const who = ['国务院', '省级人民政府', '有关主管部门', '企业事业单位', '行业协会', '金融机构'];
  const must = ['应当加强', '应当支持', '可以组织', '负责监督', '鼓励开展'];
  const what = [
    '未来产业的科学研究',
    '技术标准的制定',
    '知识产权的保护',
    '数据的安全管理',
    '人才的培养和引进',
  ];
  const articles = Array.from({ length: 200 }, (_, at) => {
    return `第${at + 1}条 ${any(who)}${any(must)}${any(what)}，并依照本法和有关法律、行政法规的规定，建立健全相关制度。`;
  });
  return articles.join('\n');
}

/** Every sentence stands somewhere else, too, a little changed. */
function twins(): string {
  const page = shuffledPage(12_000, random);
  const all = sentences(page).map(({ start, end }) => page.slice(start, end));
  for (const one of [...all]) {
    all.splice(Math.floor(random() * all.length), 0, joined(edit(one, 0.03 + random() * 0.09, random)));
  }
  return all.join('');
}

function pick(page: string, count: number): Span[] {
  const lines = sentences(page);
  const quotes: Span[] = [];
  while (quotes.length < count) {
    const line = any(lines);
    const start = line.start + Math.floor((random() * (line.end - line.start)) / 2);
    const quote =
      random() < 0.5 ? line : { start, end: Math.min(line.end, start + 6 + Math.floor(random() * 30)) };
    const words = page.slice(quote.start, quote.end);
    if (words.length > 5 && page.indexOf(words) === page.lastIndexOf(words)) quotes.push(quote);
  }
  return quotes;
}

const pages: [string, () => string][] = [
  ['reports', reports],
  ['articles of a law', law],
  ['twins of every sentence', twins],
];
const gone: [string, (page: string, quote: Span) => string][] = [
  ['taken out', (page, { start, end }) => page.slice(0, start) + page.slice(end)],
  [
    'replaced',
    (page, { start, end }) => `${page.slice(0, start)}这里换了另一句话，说的是别的事。${page.slice(end)}`,
  ],
  [
    'taken out of an edited page',
    (page, { start, end }) =>
      joined(edit(page.slice(0, start), 0.05, random)) + joined(edit(page.slice(end), 0.05, random)),
  ],
  [
    'taken out with what surrounds it',
    (page, { start, end }) => page.slice(0, Math.max(0, start - 80)) + page.slice(end + 80),
  ],
];

it.each(pages.flatMap(([name, make]) => gone.map(([how, damage]) => [name, how, make, damage] as const)))(
  '%s: a quotation %s is an orphan, whatever looks like it',
  (_, __, make, damage) => {
    const page = make();
    const wrong = pick(page, 40).flatMap((quote) => {
      const { quote: selector, position } = describeQuote(page, quote);
      const text = damage(page, quote);
      const found = text.includes(selector.exact) ? null : locateQuote(text, selector, position);
      return found ? [`${selector.exact} ⇒ ${text.slice(found.span.start, found.span.end)}`] : [];
    });
    expect(wrong).toEqual([]);
  },
  // Forty pages are damaged and read: more than a busy machine does in the usual five seconds.
  30_000,
);

it.each(pages)(
  '%s: a quotation edited a little is found in its place',
  (_, make) => {
    const page = make();
    let right = 0;
    for (const { start, end } of pick(page, 40)) {
      const { quote, position } = describeQuote(page, { start, end });
      const edited = joined(edit(page.slice(start, end), 0.1, random));
      const found = locateQuote(page.slice(0, start) + edited + page.slice(end), quote, position);
      if (found && Math.abs(found.span.start - start) <= Math.max(2, (end - start) / 5)) right++;
    }
    expect(right).toBeGreaterThanOrEqual(38);
  },
  30_000,
);

/** Edits that make `context` a beginning of `text`. */
function naiveEdits(text: string, context: string): number {
  let above = Array.from({ length: text.length + 1 }, (_, at) => at);
  for (let row = 1; row <= context.length; row++) {
    const line = [row];
    for (let at = 1; at <= text.length; at++) {
      const same = text[at - 1] === context[row - 1] ? 0 : 1;
      line.push(Math.min(above[at - 1]! + same, above[at]! + 1, line[at - 1]! + 1));
    }
    above = line;
  }
  return Math.min(...above);
}

const words = fc.string({ unit: fc.constantFrom(...'未来产业'), maxLength: 40 });
const backwards = (text: string) => [...text].reverse().join('');

it('counts the edits of a context as the whole table would', () => {
  fc.assert(
    fc.property(words, words, fc.nat(40), (text, context, most) => {
      const edits = naiveEdits(text, context);
      // Beyond the band there is nothing to be found that would still fit.
      fc.pre(edits <= 12);
      const counted = Math.min(edits, most + 1);
      expect(adjacentEdits(text, context, true, most)).toBe(counted);
      expect(adjacentEdits(backwards(text), backwards(context), false, most)).toBe(counted);
    }),
  );
});
