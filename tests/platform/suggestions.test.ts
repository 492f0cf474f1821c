import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestionsOf } from '../../entrypoints/ways-in/suggestions.ts';
import { cited, found } from '../components/fixtures.ts';

test('terms come with what explains them, passages with their source', () => {
  const lines = suggestionsOf(found, false);
  expect(lines.map(({ content }) => content)).toEqual(['未来产业', 'd004.5', 'd004.8']);
  expect(lines[0]?.description).toBe(`未来产业 · ${found.terms[0]?.snippet?.text}`);
  expect(lines[1]?.description).toContain('《前瞻布局和发展未来产业》 · 第二 · ¶5 · 2026-01-30');
});

test('Chromium is told what matched, and no sign of the text is taken for mark-up', () => {
  const passage = cited(1, 'A<b> & "AI"\ud800', 'AI');
  const [line] = suggestionsOf({ terms: [], passages: [passage], highlights: [] }, true);
  expect(line?.description).toMatch(/^A&lt;b&gt; &amp; &quot;<match>AI<\/match>&quot; <dim>《.*<\/dim>$/);
});

test('whatever a document holds, the XML stays whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(20), fc.nat(20), (text, a, b) => {
      const marks = [{ start: Math.min(a, b), end: Math.max(a, b) }];
      const passage = { ...cited(1, text, '无'), marks };
      const [line] = suggestionsOf({ terms: [], passages: [passage], highlights: [] }, true);
      const rest = line!.description
        .replace(/<match>([^<]*)<\/match>/g, '$1')
        .replace(/<dim>([^<]*)<\/dim>$/, '$1');
      expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/);
      expect([...rest].every((sign) => sign >= ' ' || '\t\n\r'.includes(sign))).toBe(true);
      expect(rest.isWellFormed()).toBe(true);
    }),
  );
});
