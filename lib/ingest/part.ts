import type { Span } from '../model.ts';

/** A stretch of the decoded file; `before` is what stands between it and the part before when they are joined. */
export interface Part extends Span {
  before: '' | ' ';
}

/** The slices of `parts` put together. */
export function textOf(source: string, parts: readonly Part[]): string {
  return parts.map((part) => part.before + source.slice(part.start, part.end)).join('');
}

/** The parts that make up `[start, end)` of their joined text. */
export function slicePartsAt(parts: readonly Part[], start: number, end: number): Part[] {
  return cutParts(parts, [{ start, end }])[0]!;
}

/** The parts of each of the ordered, disjoint stretches of their joined text, in one walk. */
export function cutParts(parts: readonly Part[], stretches: readonly Span[]): Part[][] {
  let next = 0;
  let at = 0;
  return stretches.map(({ start, end }) => {
    const cut: Part[] = [];
    while (next < parts.length) {
      const part = parts[next]!;
      const shift = part.start - at - part.before.length;
      const from = Math.max(part.start, start + shift);
      const to = Math.min(part.end, end + shift);
      if (from < to) cut.push({ start: from, end: to, before: cut.length === 0 ? '' : part.before });
      const stop = part.end - shift;
      if (stop > end) break;
      at = stop;
      next++;
    }
    return cut;
  });
}
