import { findElement, type MarkupElement, visit } from '../markup.ts';

/** What is deleted, moved away, told to a program, or there a second time for older programs. */
export const passedOver = new Set(
  ('w:del w:moveFrom w:instrText w:delText w:pict/fallback mc:Fallback w:sectPr w:tblPr w:trPr w:tcPr w:annotationRef ' +
    'w:rubyPr w:rt w:commentReference w:footnoteRef w:endnoteRef')
    .split(' '),
); // biome-ignore format: a table

/** A row of a single cell only frames what it holds. */
export function isRow({ children }: MarkupElement): boolean {
  return children.filter((child) => typeof child !== 'string' && child.name === 'w:tc').length !== 1;
}

/** Of a sentence, or of a formula in it. */
export function isText({ name }: MarkupElement): boolean {
  return name === 'w:t' || name === 'm:t';
}

export function childNamed({ children }: MarkupElement, name: string): MarkupElement | null {
  const child = children.find((one) => typeof one !== 'string' && one.name === name);
  return child === undefined || typeof child === 'string' ? null : child;
}

/** The words of an element, none that are deleted. */
export function textOf(element: MarkupElement): string {
  const pieces: string[] = [];
  let reading = 0;
  visit(element, {
    open(one) {
      if (passedOver.has(one.name) || one.name === 'w:txbxContent') return false;
      if (isText(one)) reading++;
      return true;
    },
    text: (text) => {
      if (reading > 0) pieces.push(text);
    },
    close(one) {
      if (isText(one)) reading--;
    },
  });
  return pieces.join('');
}

export function isHidden(run: MarkupElement): boolean {
  const properties = childNamed(run, 'w:rPr');
  const vanish = properties === null ? null : findElement(properties, 'w:vanish');
  return vanish !== null && !/^(?:0|false|off)$/.test(vanish.attributes.get('w:val') ?? '');
}
