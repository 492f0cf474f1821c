import * as v from 'valibot';
import type { FoundHighlight } from './found-highlight.ts';

/** One value where the model allows one or several; none where it is absent. */
export const several = <Value>(one: v.GenericSchema<unknown, Value>) =>
  v.optional(
    v.pipe(
      v.union([v.array(one), one]),
      v.transform((value): Value[] => (Array.isArray(value) ? value : [value as Value])),
    ),
    [],
  );
export const words = v.fallback(v.optional(v.string()), undefined);
export const strings = v.fallback(several(v.string()), []);

/** A selector, or one that narrows another: only the quotation counts. */
export const selector = v.looseObject({
  type: strings,
  ...{ exact: words, prefix: words, suffix: words },
  start: v.fallback(v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), undefined),
  refinedBy: v.optional(v.unknown()),
});

type Selector = string | v.InferOutput<typeof selector>;

/** The quotation among selectors, however deep it narrows others. */
export function quoteOf(selectors: readonly Selector[]): FoundHighlight['quote'] | null {
  for (let open: unknown[] = [...selectors], depth = 0; open.length > 0 && depth < 8; depth += 1) {
    const known = open.flatMap((one) => (v.is(selector, one) ? [v.parse(selector, one)] : []));
    const found = known.find(({ type, exact }) => type.includes('TextQuoteSelector') && exact);
    if (found) return { exact: found.exact!, prefix: found.prefix ?? '', suffix: found.suffix ?? '' };
    open = known.flatMap(({ refinedBy }) => refinedBy ?? []);
  }
  return null;
}

/** Where the first of the selectors by position begins; 0 where there is none. */
export function startOf(selectors: readonly Selector[]): number {
  for (const one of selectors)
    if (typeof one !== 'string' && one.type.includes('TextPositionSelector')) return one.start ?? 0;
  return 0;
}
