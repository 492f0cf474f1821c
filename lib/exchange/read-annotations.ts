import * as v from 'valibot';
import { highlightColours } from '../highlight-colours.ts';
import type { HighlightColour } from '../model.ts';
import { quoteOf, selector, several, startOf, strings, words } from './annotation-selectors.ts';
import { annotationPrefix, colourClass } from './annotation-terms.ts';
import type { FoundHighlight } from './found-highlight.ts';
import { name, text } from './highlight-schema.ts';
import { ImportError } from './import-error.ts';

const time = v.fallback(
  v.optional(
    v.pipe(
      v.string(),
      v.transform((value) => Date.parse(value)),
      v.safeInteger(),
    ),
  ),
  undefined,
);

const body = v.union([v.string(), v.looseObject({ value: words, purpose: strings })]);

const source = v.union([v.string(), v.looseObject({ id: v.string(), 'dc:title': words, language: words })]);

const target = v.union([
  v.string(),
  v.looseObject({
    source: v.optional(source),
    selector: several(v.union([v.string(), selector])),
    styleClass: strings,
    'glossa:position': v.fallback(v.optional(v.tuple([v.number(), v.number()])), undefined),
    'glossa:lost': time,
  }),
]);

const annotation = v.looseObject({
  id: v.optional(text(8_192)),
  type: several(v.string()),
  created: time,
  modified: time,
  bodyValue: words,
  body: several(body),
  target: several(target),
});

type Annotation = v.InferOutput<typeof annotation>;
type Body = v.InferOutput<typeof body>;

/** Highlights of W3C annotations: one, a list, a page or a collection with its first page; null where they are none. */
export function readAnnotations(value: unknown): (FoundHighlight | null)[] | null {
  const items = itemsOf(value);
  if (!items?.some(isAnnotation)) return null;
  return items.map((item, at) => {
    const checked = v.safeParse(annotation, item);
    if (!checked.success || !isAnnotation(item)) {
      const path = checked.issues?.[0] && v.getDotPath(checked.issues[0]);
      throw new ImportError('invalid', `${at + 1}: ${path ?? 'type'}`);
    }
    return highlightOf(checked.output);
  });
}

function itemsOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  const { items, first } = value as { items?: unknown; first?: unknown };
  if (isAnnotation(value)) return [value];
  if (Array.isArray(items)) return items;
  return typeof first === 'object' && first !== null && 'items' in first ? itemsOf(first) : null;
}

function isAnnotation(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return [value.type].flat().includes('Annotation');
}

function highlightOf(one: Annotation): FoundHighlight | null {
  const place = one.target
    .filter((target) => typeof target !== 'string')
    .find((target) => quoteOf(target.selector));
  const quote = place && quoteOf(place.selector);
  if (!place?.source || !quote) return null;
  const { source } = place;
  const page = typeof source === 'string' ? { id: source } : source;
  const [start, end] = place['glossa:position'] ?? [startOf(place.selector), undefined];
  return {
    id: idOf(one.id),
    url: page.id,
    quote,
    position: { start, end: end ?? start + quote.exact.length },
    ...('dc:title' in page && page['dc:title'] !== undefined ? { title: String(page['dc:title']) } : {}),
    ...('language' in page && page.language !== undefined ? { language: String(page.language) } : {}),
    note: [one.bodyValue, ...textsOf(one.body, 'note')].filter((said) => said).join('\n\n'),
    tags: textsOf(one.body, 'tagging'),
    terms: textsOf(one.body, 'classifying'),
    ...colourOf(place.styleClass),
    ...(one.created === undefined ? {} : { savedAt: one.created, changedAt: one.modified ?? one.created }),
    ...(place['glossa:lost'] === undefined ? {} : { lostAt: place['glossa:lost'] }),
  };
}

function textsOf(bodies: readonly Body[], wanted: 'note' | 'tagging' | 'classifying'): string[] {
  return bodies.flatMap((one) => {
    if (typeof one === 'string' || !one.value) return [];
    const kind = ['tagging', 'classifying'].find((purpose) => one.purpose.includes(purpose)) ?? 'note';
    return kind === wanted ? [one.value] : [];
  });
}

function colourOf(classes: readonly string[]): { colour: HighlightColour } | undefined {
  const colour = highlightColours.find((one) => classes.includes(colourClass + one));
  return colour && { colour };
}

/** Ours is the highlight's own; another's is kept, so that the same file twice gives the same highlights. */
function idOf(id: string | undefined): string {
  if (!v.is(name, id)) return crypto.randomUUID();
  if (!id.startsWith(annotationPrefix)) return id;
  try {
    return decodeURIComponent(id.slice(annotationPrefix.length));
  } catch {
    // Not as we would have written it: then it is a name like any other's.
    return id;
  }
}
