import { elementsIn, type MarkupElement } from '../markup.ts';

/** The footnotes or endnotes of a Word document that say something: not the lines that part them from the text. */
export function wordNotes(part: MarkupElement | null): MarkupElement[] {
  const notes: MarkupElement[] = [];
  for (const element of part === null ? [] : elementsIn(part)) {
    const isNote = element.name === 'w:footnote' || element.name === 'w:endnote';
    if (isNote && !/separator|continuation/i.test(element.attributes.get('w:type') ?? ''))
      notes.push(element);
  }
  return notes;
}
