import en from '../../data/public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../data/public/_locales/zh_CN/messages.json' with { type: 'json' };
import type { Span, TermKind } from '../model.ts';

/** A condition in a query, at its span: `in:` a title, `kind:` of term, `before:` or `after:` a date. */
export type QueryFilter = Span &
  (
    | { name: 'in'; value: string }
    | { name: 'kind'; value: TermKind }
    /** An ISO year, month or day. */
    | { name: 'before' | 'after'; value: string }
  );

/** Ids of the kinds by all that a reader may call them: the id, or its name in either language. */
const kinds = new Map(
  [en, zh].flatMap((messages) =>
    Object.entries(messages).flatMap(([key, { message }]): [string, TermKind][] => {
      if (!key.startsWith('kind_')) return [];
      const kind = key.slice('kind_'.length) as TermKind;
      return [
        [kind, kind],
        [message.toLowerCase(), kind],
      ];
    }),
  ),
);

const quotedText = '["“”「」『』„«»]([^"“”「」『』„«»]*)["“”「」『』„«»]';
/** A quoted phrase is passed over: what looks like a filter in there is sought as it stands. */
const filterPattern = new RegExp(
  `(?<=^|\\s)(in|kind|before|after)[:：](?:${quotedText}|([^\\s"“”「」『』„«»]+))(?=\\s|$)|${quotedText}`,
  'giu',
);
const datePattern = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Parts a query into its filters and the words between them; what only looks like a filter is words. */
export function readFilters(query: string): { words: string; filters: QueryFilter[] } {
  const filters: QueryFilter[] = [];
  const words = query.replace(filterPattern, (all, name, quoted, plain, _, start) => {
    const filter = name && filterOf(name.toLowerCase(), (quoted ?? plain).trim());
    if (!filter) return all;
    filters.push({ ...filter, start, end: start + all.length });
    return '';
  });
  return { words, filters };
}

function filterOf(name: string, value: string): Omit<QueryFilter, keyof Span> | null {
  if (name === 'in') return value === '' ? null : { name, value };
  if (name === 'kind') {
    const kind = kinds.get(value.toLowerCase());
    return kind ? { name, value: kind } : null;
  }
  return (name === 'before' || name === 'after') && datePattern.test(value) ? { name, value } : null;
}

/** The query as it is without one of its filters. */
export function withoutFilter(query: string, { start, end }: Span): string {
  return `${query.slice(0, start).trimEnd()} ${query.slice(end).trimStart()}`.trim();
}
