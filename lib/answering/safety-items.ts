/** What is kept in `storage.local` about the safety of the corpus: small, outside IndexedDB, and never a word of a highlight. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Loss, Restored } from '../questions/backup.ts';
import type { Census } from '../store/census.ts';

/** When something was done, in ms since 1970, and the sequence of the last highlight there was. */
interface Mark {
  at: number;
  sequence: number;
}

interface Items {
  /** The database as it last was, and the titles of its imported documents. */
  census: { census: Census; titles: string[] };
  loss: Loss;
  restored: Restored;
  /** The database's generation when highlights were last backed up by themselves, and when that was. */
  automatic: { generation: number; at: number };
  /** The last backup to a file. */
  fileBackup: Mark;
  /** The reader had enough of being reminded. */
  reminded: Mark;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const titles = v.array(v.string());
const mark = v.object({ at: count, sequence: count });

const schemas: { [Name in keyof Items]: v.GenericSchema<unknown, Items[Name]> } = {
  census: v.object({
    census: v.object({
      ...{ birth: count, generation: count, documents: count, highlights: count, digest: v.string() },
      // The first release did not say.
      hollow: v.optional(v.boolean(), false),
    }),
    titles,
  }),
  loss: v.object({
    highlights: count,
    titles,
    backup: v.nullable(v.object({ highlights: count, madeAt: count })),
  }),
  restored: v.object({ highlights: count, titles }),
  automatic: v.object({ generation: count, at: count }),
  fileBackup: mark,
  reminded: mark,
};

/** An item, or null where there is none that can be read. */
export async function readItem<Name extends keyof Items>(name: Name): Promise<Items[Name] | null> {
  const stored = (await browser.storage.local.get(name))[name];
  const checked = v.safeParse(schemas[name], stored);
  return checked.success ? checked.output : null;
}

/** Puts an item in `storage.local`. */
export function writeItem<Name extends keyof Items>(name: Name, value: Items[Name]): Promise<void> {
  return browser.storage.local.set({ [name]: value });
}

/** Takes it away again. */
export function forgetItem(name: keyof Items): Promise<void> {
  return browser.storage.local.remove(name);
}
