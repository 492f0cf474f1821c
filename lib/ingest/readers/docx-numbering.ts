import { elementsIn, findElement, type MarkupElement } from '../markup.ts';

/** One depth of a list of Word (ECMA-376 part 1, 17.9). */
interface Depth {
  format: string;
  /** `%1.%2` or `第%1条`. */
  text: string;
  start: number;
}

/** Gives the next label of a list at a depth, `第三条`, counting on; empty for bullets and for no list. */
export type NextLabel = (list: string, depth: number) => { label: string; bullet: boolean };

/** Reads the lists of a document; Word keeps their numbers out of the text. */
export function wordNumbering(numbering: MarkupElement | null): NextLabel {
  const abstract = new Map<string, Map<number, Depth>>();
  const lists = new Map<string, string>();
  for (const element of numbering === null ? [] : elementsIn(numbering)) {
    if (element.name === 'w:abstractNum')
      abstract.set(element.attributes.get('w:abstractNumId') ?? '', depthsOf(element));
    if (element.name === 'w:num') {
      const id = findElement(element, 'w:abstractNumId')?.attributes.get('w:val');
      if (id !== undefined) lists.set(element.attributes.get('w:numId') ?? '', id);
    }
  }
  const counts = new Map<string, number[]>();
  return (list, depth) => {
    const id = lists.get(list);
    const depths = id === undefined ? undefined : abstract.get(id);
    const here = depths?.get(depth);
    if (id === undefined || here === undefined || here.format === 'none') return { label: '', bullet: false };
    if (here.format === 'bullet') return { label: '', bullet: true };
    const count = counts.get(id) ?? [];
    counts.set(id, count);
    count[depth] = (count[depth] ?? here.start - 1) + 1;
    count.length = depth + 1;
    const label = here.text.replace(/%([1-9])/g, (_, number) => {
      const at = Number(number) - 1;
      const { format = 'decimal', start = 1 } = depths!.get(at) ?? {};
      return numberAs(count[at] ?? start, format);
    });
    return { label, bullet: false };
  };
}

function depthsOf(element: MarkupElement): Map<number, Depth> {
  const depths = new Map<number, Depth>();
  for (const level of elementsIn(element)) {
    if (level.name !== 'w:lvl') continue;
    const value = (name: string) => findElement(level, name)?.attributes.get('w:val');
    depths.set(Number(level.attributes.get('w:ilvl') ?? 0), {
      format: value('w:numFmt') ?? 'decimal',
      text: value('w:lvlText') ?? '',
      start: Number(value('w:start') ?? 1),
    });
  }
  return depths;
}

function numberAs(number: number, format: string): string {
  if (/^(?:chinese|japanese|taiwanese|ideographDigital|ideographLegal)/.test(format))
    return hanNumber(number);
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
  const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
  if (format === 'lowerLetter') return letter;
  if (format === 'upperLetter') return letter.toUpperCase();
  if (format === 'lowerRoman') return romanNumber(number).toLowerCase();
  if (format === 'upperRoman') return romanNumber(number);
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
}

/** 1–9999 as laws count: 十二, 一百零三. */
function hanNumber(number: number): string {
  const digits = '零一二三四五六七八九';
  const units = ['', '十', '百', '千'];
  const text = [...String(number % 10_000)]
    .map((digit, i, all) => (digit === '0' ? '零' : digits[Number(digit)] + units[all.length - 1 - i]!))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
  return text.replace(/^一十/, '十');
}

function romanNumber(number: number): string {
  const signs = [
    ...([[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L']] as const),
    ...([[40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const),
  ]; // biome-ignore format: a table
  let rest = Math.min(number, 4_000);
  let text = '';
  for (const [value, sign] of signs) for (; rest >= value; rest -= value) text += sign;
  return text;
}
