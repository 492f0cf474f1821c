import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../lib/exchange/escape-html.ts';
import { writeAnki } from '../../lib/exchange/highlights-anki.ts';
import { writeHtml } from '../../lib/exchange/highlights-html.ts';
import { writeMarkdown } from '../../lib/exchange/highlights-markdown.ts';
import type { SavedHighlight } from '../../lib/model.ts';
import { highlights } from './arbitraries.ts';
import { plainWords } from './plain-words.ts';

const one: SavedHighlight = {
  ...{
    id: 'h',
    sequence: 1,
    url: 'https://a.example/x?(y)=<z>',
    origin: 'https://a.example',
    title: '题 [1]',
  },
  ...{ language: 'zh-Hans', savedAt: Date.UTC(2026, 1, 3, 4, 5), changedAt: 0, colour: 'green' },
  quote: { exact: '# 培育“未来产业”\n1. <b>不是</b>标题', prefix: '', suffix: '' },
  ...{ position: { start: 0, end: 1 }, note: '见 *原文*', tags: ['科技', 'a b'], terms: ['未来产业'] },
  ...{ lostAt: null, deletedAt: null },
};

/** Everything in a tree of nodes that a condition holds for. */
function nodesOf(
  html: string,
): { type: string; name?: string; attribs?: Record<string, string>; data?: string }[] {
  const found: ReturnType<typeof nodesOf> = [];
  const open: unknown[] = [parseDocument(html)];
  while (open.length > 0) {
    const node = open.pop() as ReturnType<typeof nodesOf>[number] & { children?: unknown[] };
    found.push(node);
    open.push(...(node.children ?? []));
  }
  return found;
}

test('a page of HTML has only our elements, and links only to the web', () => {
  fc.assert(
    fc.property(highlights, (all) => {
      const nodes = nodesOf(writeHtml(all, plainWords));
      const names = new Set(nodes.flatMap(({ name }) => name ?? []));
      const ours = 'html head meta title style body h1 section h2 a figure blockquote p figcaption'.split(
        ' ',
      );
      expect([...names].filter((name) => !ours.includes(name) && name !== '!doctype')).toEqual([]);
      const attributes = nodes.flatMap(({ attribs }) => Object.entries(attribs ?? {}));
      expect(attributes.filter(([name, value]) => name === 'href' && !/^https?:/.test(value))).toEqual([]);
      expect(attributes.filter(([name]) => /^on/.test(name))).toEqual([]);
      const quotes = nodes.filter(({ name }) => name === 'blockquote').length;
      expect(quotes).toBe(all.length);
    }),
  );
});

test('what is escaped says the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [shown] = nodesOf(`<p>${escapeHtml(text)}</p>`).filter(({ type }) => type === 'text');
      expect(shown?.data ?? '').toBe(text);
    }),
  );
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'urn:x-pdf:1'])(
  '%s is text and no link (T38)',
  (url) => {
    const words = plainWords;
    const hostile = [{ ...one, url, title: '' }];
    expect(writeHtml(hostile, words)).not.toContain('<a ');
    expect(writeAnki(hostile, words)).not.toContain('<a ');
    expect(writeMarkdown(hostile, words)).not.toMatch(/\]\(/);
  },
);

test('Markdown says it page by page, every word literal', () => {
  const later = { ...one, sequence: 2, position: { start: 9, end: 10 }, note: '', tags: [], terms: [] };
  const text = writeMarkdown([later, one], { ...plainWords, language: 'en' });
  expect(text.replace(/\w+ \d+, 2026.*/g, 'TIME')).toBe(
    [
      '# 高亮',
      '## [题 \\[1\\]](<https://a.example/x?(y)=%3Cz%3E>)',
      '> \\# 培育“未来产业”\\\n> 1\\. \\<b\\>不是\\</b\\>标题',
      '备注：见 \\*原文\\*',
      '标签：科技、a b · 词：未来产业 · TIME',
      '> \\# 培育“未来产业”\\\n> 1\\. \\<b\\>不是\\</b\\>标题',
      'TIME',
      '',
    ]
      .join('\n\n')
      .replace(/\n\n$/, '\n'),
  );
});

test('each card for Anki is one line of four fields', () => {
  fc.assert(
    fc.property(highlights, (all) => {
      const lines = writeAnki(all, plainWords).split(/\r\n|[\r\n\u2028\u2029]/);
      const cards = lines.filter((line) => line !== '' && !line.startsWith('#'));
      expect(cards.length).toBe(all.length);
      for (const card of cards) {
        const cells = card.split('\t');
        expect(cells.length).toBe(4);
        for (const cell of cells) expect(cell).not.toMatch(/^"|<script/);
      }
    }),
  );
  expect(writeAnki([one], plainWords).split('\n').at(-2)).toBe(
    [
      'h',
      '# 培育“未来产业”<br>1. &lt;b&gt;不是&lt;/b&gt;标题'.replace('#', '&#35;'),
      "见 *原文*<br><br><a href='https://a.example/x?(y)=&lt;z&gt;'>题 [1]</a>",
      '科技 a_b 未来产业',
    ].join('\t'),
  );
});
