import * as v from 'valibot';
import { extractedBlocks, pageTaken, titleLength } from '../limits.ts';

const fact = v.nullable(v.pipe(v.string(), v.maxLength(titleLength)));
const level = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));

const block = v.strictObject({
  text: v.string(),
  /** Level of a heading, 1–6; 0 for none. */
  level,
  bullet: v.boolean(),
  /** A line of code or a row of a table. */
  listing: v.boolean(),
});

/** The main text of a web page, as its page hands it over: nothing of it is believed before it is checked. */
export const extractedPage = v.pipe(
  v.strictObject({
    title: fact,
    /** ISO 8601 calendar date. */
    date: v.nullable(v.pipe(v.string(), v.isoDate())),
    issuer: fact,
    /** Lines between headline and text that tell date and source. */
    front: v.pipe(v.array(v.string()), v.maxLength(20)),
    blocks: v.pipe(v.array(block), v.maxLength(extractedBlocks)),
  }),
  v.check(({ blocks }) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= pageTaken),
);

export type ExtractedPage = v.InferOutput<typeof extractedPage>;
