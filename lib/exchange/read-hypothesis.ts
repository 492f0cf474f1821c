import * as v from 'valibot';
import type { FoundHighlight } from './found-highlight.ts';
import { ImportError } from './import-error.ts';

const selector = v.looseObject({
  type: v.string(),
  exact: v.optional(v.string()),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
  start: v.optional(v.number()),
  end: v.optional(v.number()),
});

/** An annotation as Hypothesis gives it (https://h.readthedocs.io/en/latest/api-reference/). */
const annotation = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  created: v.string(),
  updated: v.optional(v.string()),
  uri: v.string(),
  text: v.optional(v.nullable(v.string())),
  tags: v.optional(v.array(v.string()), []),
  target: v.optional(v.array(v.looseObject({ selector: v.optional(v.array(selector), []) })), []),
  document: v.optional(v.nullable(v.looseObject({ title: v.optional(v.nullable(v.array(v.string()))) }))),
  references: v.optional(v.nullable(v.array(v.string()))),
});

/** What the client exports, and what the API answers a search with. */
const exported = v.looseObject({ export_date: v.string(), annotations: v.array(v.unknown()) });
const answered = v.looseObject({ total: v.number(), rows: v.array(v.unknown()) });

/** Highlights of an export of Hypothesis; null where it is none. Throws `ImportError`. */
export function readHypothesis(value: unknown): (FoundHighlight | null)[] | null {
  const all = v.is(exported, value) ? value.annotations : v.is(answered, value) ? value.rows : null;
  return (
    all?.map((one, at) => {
      const checked = v.safeParse(annotation, one);
      if (checked.success) return highlightOf(checked.output, at + 1);
      throw new ImportError('invalid', `${at + 1}: ${v.getDotPath(checked.issues[0]) ?? ''}`);
    }) ?? null
  );
}

function highlightOf(one: v.InferOutput<typeof annotation>, number: number): FoundHighlight | null {
  const selectors = one.target.flatMap((target) => target.selector);
  const quote = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && exact);
  if (!quote?.exact) return null;
  const { start = 0, end = start + quote.exact.length } =
    selectors.find(({ type }) => type === 'TextPositionSelector') ?? {};
  const savedAt = timeOf(one.created, number);
  return {
    id: `hypothesis-${one.id}`,
    url: one.uri,
    quote: { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
    position: { start, end },
    title: one.document?.title?.[0] ?? '',
    note: one.text ?? '',
    tags: one.tags.map((tag) => tag.trim()),
    savedAt,
    changedAt: one.updated === undefined ? savedAt : timeOf(one.updated, number),
  };
}

/** Times without a zone are of Greenwich. */
function timeOf(text: string, number: number): number {
  const time = Date.parse(/[zZ]$|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(time)) throw new ImportError('invalid', `${number}: created`);
  return time;
}
