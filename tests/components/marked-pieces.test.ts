import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedPieces } from '../../components/marked-pieces.ts';
import type { Span } from '../../lib/model.ts';

const spans = fc.array(
  fc.record({ start: fc.integer({ min: -2, max: 30 }), end: fc.integer({ min: -2, max: 30 }) }),
  { maxLength: 6 },
);

/** Marks code unit by code unit. */
function naive(text: string, marks: Span[]): boolean[] {
  return [...Array(text.length).keys()].map((at) => marks.some(({ start, end }) => start <= at && at < end));
}

test('the pieces are the text, marked where a span covers it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 24 }), spans, (text, marks) => {
      const pieces = markedPieces(text, marks);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.flatMap((piece) => Array(piece.text.length).fill(piece.marked))).toEqual(
        naive(text, marks),
      );
    }),
  );
});

test('neighbouring and overlapping marks are one piece', () => {
  const marks = [
    { start: 2, end: 4 },
    { start: 0, end: 2 },
    { start: 1, end: 3 },
  ];
  expect(markedPieces('未来产业发展', marks)).toEqual([
    { text: '未来产业', marked: true },
    { text: '发展', marked: false },
  ]);
});
