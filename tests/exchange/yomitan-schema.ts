import { strFromU8, unzipSync } from 'fflate';
import * as v from 'valibot';

/**
 * The rules of Yomitan's own schemas (dictionary-index, -term-bank-v3 and -tag-bank-v3 in ext/data/schemas of
 * yomidevs/yomitan, read at 06edf4f): every property and cell they require or allow, of those that a file of ours uses.
 */
const content: v.GenericSchema = v.lazy(() =>
  v.union([
    v.string(),
    v.array(content),
    v.strictObject({
      tag: v.picklist(['span', 'div']),
      content: v.optional(content),
      style: v.optional(
        v.strictObject({
          fontSize: v.picklist(['xx-small', 'x-small', 'small', 'medium', 'large', 'x-large']),
        }),
      ),
    }),
  ]),
);
const structured = v.strictObject({ type: v.literal('structured-content'), content });
const bank = v.array(
  v.strictTuple([
    v.pipe(v.string(), v.nonEmpty()),
    v.string(),
    v.nullable(v.string()),
    v.string(),
    v.number(),
    v.array(v.union([v.string(), structured])),
    v.pipe(v.number(), v.integer()),
    v.string(),
  ]),
);
const tagBank = v.array(v.strictTuple([v.string(), v.string(), v.number(), v.string(), v.number()]));
const index = v.strictObject({
  title: v.pipe(v.string(), v.nonEmpty()),
  revision: v.pipe(v.string(), v.nonEmpty()),
  format: v.literal(3),
  sequenced: v.boolean(),
  author: v.string(),
  description: v.string(),
});

/** The rows and the names of the tags of a dictionary for Yomitan of one bank; throws where it breaks the schemas. */
export function readYomitan(zip: Uint8Array): { tags: string[]; rows: v.InferOutput<typeof bank> } {
  const files = unzipSync(zip);
  const read = (path: string) => JSON.parse(strFromU8(files[path]!));
  const names = v.picklist(['index.json', 'tag_bank_1.json', 'term_bank_1.json']);
  v.parse(v.pipe(v.array(names), v.length(3)), Object.keys(files));
  v.parse(index, read('index.json'));
  const tags = v.parse(tagBank, read('tag_bank_1.json')).map(([tag]) => tag);
  return { tags, rows: v.parse(bank, read('term_bank_1.json')) };
}
