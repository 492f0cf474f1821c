import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkedPieces } from '../../components/linked-pieces.ts';

const span = fc.tuple(fc.nat(30), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
const link = span.map((at) => ({ ...at, key: `${at.start}` }));

test('marks and links stand where they belong', () => {
  const links = [{ start: 3, end: 5, key: '量子' }];
  expect(
    linkedPieces(
      '未来，量子，未来',
      [
        { start: 0, end: 2 },
        { start: 6, end: 8 },
      ],
      links,
    ),
  ).toEqual([
    { text: '未来', marked: true, link: null },
    { text: '，', marked: false, link: null },
    { text: '量子', marked: false, link: '量子' },
    { text: '，', marked: false, link: null },
    { text: '未来', marked: true, link: null },
  ]);
});

test('whatever the spans, the text stays whole, and every code unit under a mark is marked', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 24 }), fc.array(span), fc.array(link), (text, marks, links) => {
      const pieces = linkedPieces(text, marks, links);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      let at = 0;
      for (const piece of pieces) {
        for (let unit = at; unit < at + piece.text.length; unit++) {
          expect(piece.marked).toBe(marks.some(({ start, end }) => unit >= start && unit < end));
        }
        at += piece.text.length;
        if (piece.link !== null) {
          expect(links).toContainEqual({ start: at - piece.text.length, end: at, key: piece.link });
        }
      }
    }),
  );
});
