import { builtInSentences } from '../shuffled-page.ts';

/** Sentences of the built-in documents: what invented pages are made of. */
export const sentences = builtInSentences().filter((sentence) => sentence.length >= 8);

/** What stands between two marks of punctuation in them. */
export const clauses = [
  ...new Set(sentences.flatMap((sentence) => sentence.split(/[,，。；：:！？—“”《》（）]+/))),
].filter((clause) => clause.length >= 5 && clause.length <= 40);

/** Every stretch of Han characters in them. */
export const hanRuns = sentences.flatMap((sentence) => sentence.match(/\p{Script=Han}{2,}/gu) ?? []);
