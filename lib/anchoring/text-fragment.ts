import type { TextQuoteSelector } from '../model.ts';

/** A longer quotation is told by its beginning and its end, so that the address stays readable. */
const whole = 60;
const side = 24;
/** A shorter one is told with what stands before it. */
const telling = 12;

/**
 * The address that opens a page at a quotation in any browser: https://wicg.github.io/scroll-to-text-fragment/. Only
 * whole lines of the quotation count, for a fragment does not reach across blocks but from one to another.
 */
export function textFragmentUrl(url: string, { exact, prefix }: TextQuoteSelector): string {
  const lines = exact.split('\n').map((line) => line.trim());
  const [first = '', last = ''] = [lines.find(Boolean), lines.findLast(Boolean)];
  if (first === '') return url;
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1).trim();
  const context =
    first.length < telling && before && lines.length === 1 ? `${encoded(lastOf(before))}-,` : '';
  const isShort = lines.length === 1 && first.length <= whole;
  const text = isShort ? encoded(first) : `${encoded(firstOf(first))},${encoded(lastOf(last))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${context}${text}`;
}

/** Cut between words where there are any: a fragment matches whole words only. */
function firstOf(line: string): string {
  const cut = line.slice(0, side);
  return line.length > side && /^\S/.test(line.slice(side)) && cut.includes(' ')
    ? cut.replace(/\s\S*$/, '')
    : cut;
}

function lastOf(line: string): string {
  const at = Math.max(0, line.length - side);
  const cut = line.slice(at);
  return at > 0 && /\S$/.test(line.slice(0, at)) && cut.includes(' ') ? cut.replace(/^\S*\s/, '') : cut;
}

/** `-` and `,` part a fragment; halves of a pair have no address. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
