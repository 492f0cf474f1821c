import { elementsIn, type MarkupElement } from '../markup.ts';

/** What a paragraph style of Word says of a paragraph. */
export interface WordStyle {
  /** Level of a heading, 1–6; 0 for none, and for the title. */
  level: number;
  /** The document's title. */
  title: boolean;
  /** Its numbering, where the style has one. */
  numbering: { list: string; depth: number } | null;
}

interface StatedStyle {
  parent: string | null;
  name: string;
  outline: number | null;
  numbering: WordStyle['numbering'];
}

/** The styles by their ids, each with what it has from the style it is based on. */
export function wordStyles(styles: MarkupElement | null): (id: string | undefined) => WordStyle {
  const stated = new Map<string, StatedStyle>();
  for (const element of styles === null ? [] : elementsIn(styles)) {
    const id = element.attributes.get('w:styleId');
    if (element.name === 'w:style' && id !== undefined) stated.set(id, statedStyle(element));
  }
  return (id) => resolve(stated, id);
}

function statedStyle(element: MarkupElement): StatedStyle {
  const value = (name: string) => {
    for (const inner of elementsIn(element))
      if (inner.name === name) return inner.attributes.get('w:val') ?? null;
    return null;
  };
  const [outline, list] = [value('w:outlineLvl'), value('w:numId')];
  return {
    parent: value('w:basedOn'),
    name: (value('w:name') ?? '').toLowerCase(),
    outline: outline === null ? null : Number(outline),
    numbering: list === null ? null : { list, depth: Number(value('w:ilvl') ?? 0) },
  };
}

/** Styles built on each other: more steps than these are a circle. */
const steps = 20;

function resolve(stated: ReadonlyMap<string, StatedStyle>, id: string | undefined): WordStyle {
  const found: WordStyle = { level: 0, title: false, numbering: null };
  let style = id === undefined ? undefined : stated.get(id);
  for (let step = 0; style !== undefined && step < steps; step++) {
    const byName = /^(?:heading|标题|標題)\s*(\d)/.exec(style.name)?.[1];
    found.level ||= byName !== undefined ? Number(byName) : levelOf(style.outline);
    found.title ||= step === 0 && /^(?:title|标题|標題|document title)$/.test(style.name);
    found.numbering ??= style.numbering;
    style = style.parent === null ? undefined : stated.get(style.parent);
  }
  return { ...found, level: found.title ? 0 : Math.min(found.level, 6) };
}

/** Outline levels count from 0; 9 is running text. */
export function levelOf(outline: number | null): number {
  return outline !== null && outline >= 0 && outline < 9 ? outline + 1 : 0;
}
