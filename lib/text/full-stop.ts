const wordStart = '(?:^|[\\s(“"\'‘])';

/** Abbreviations before a name or a number, and initials. */
const neverLast = new RegExp(
  `${wordStart}(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|Rev|Hon|No|Nos|Fig|Figs|Eq|Sec|Art|Vol|vs|cf|al|approx|ca|pp?|e\\.g|i\\.e|[A-Z])$`,
);

/** Abbreviations that may end a sentence too. */
const maybeLast = new RegExp(
  `${wordStart}(?:(?:[A-Za-z]\\.)+[A-Za-z]|Inc|Ltd|Co|Corp|Jr|Sr|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mt|Ave)$`,
);

/** Words that begin a sentence, and no name. */
const firstWord =
  /^\s+["'“‘(]*(?:The|A|An|It|Its|He|She|They|We|You|In|On|At|But|And|This|That|These|Those|There|However|For|As|If|When|While)\b/;

const listNumber = /^\s*[([]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})$/;

/**
 * Does a full stop (or several) end an English sentence?
 * @param before what stands before it; `whole` where that is all of the sentence so far.
 * @param after what follows, white space first.
 */
export function endsEnglishSentence(before: string, after: string, whole: boolean, stop: string): boolean {
  if (/^\.{2,}/.test(stop)) return true;
  if (whole && listNumber.test(before)) return false;
  if (neverLast.test(before)) return false;
  return !maybeLast.test(before) || firstWord.test(after);
}
