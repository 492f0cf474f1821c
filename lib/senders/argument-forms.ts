/** Forms of arguments, and groups of senders, that many rules name. */
import * as v from 'valibot';
import { count, name } from '../exchange/highlight-schema.ts';

/** Our own pages. */
export const ours = ['popup', 'library'] as const;

export const nothing = v.strictTuple([]);
export const oneName = v.strictTuple([name]);
/** The browser's number of a tab. */
export const tab = count;

/** Words of others: cut to so many code units rather than refused. */
export const cut = (length: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, length)),
  );
