import { endsOpen, endsSentence, hasComma, isHan } from './sentence.ts';

/** Below this a line without a comma-like mark is a headline or a name, in code units. */
const shortest = 20;

/** Up to this length, with one comma and no sentence ended in it, a line may still be a headline. */
const longestHeadline = 45;
const moreThanHeadline = /[，,].*[，,]|[。！？!?；;]/;

/** Han, an opening quotation or bracket, or a digit goes on with a Chinese sentence. */
const goesOn = /^[\p{Script=Han}“‘《〈「『（(\dA-Z]/u;

/**
 * Was a sentence cut between two pieces of text that stand apart? By the rules measured in the gold:
 * the first is no headline and does not end, the second goes on and is itself a sentence.
 */
export function isCut(above: string, below: string, numbered = false): boolean {
  const tail = above.slice(-600);
  if (endsSentence(tail)) return false;
  if (isHan(above.at(-1)) || endsOpen(above)) return cutsHan(tail, below, numbered);
  return (
    above.length >= 40 &&
    /[\p{Ll},-]$/u.test(tail) &&
    /^\p{Ll}/u.test(below) &&
    /[.;:!?]/.test(below.slice(0, 600))
  );
}

function cutsHan(above: string, below: string, numbered: boolean): boolean {
  const head = below.slice(0, 600);
  if (!goesOn.test(head) || !/[，。；：,;:、]/.test(head)) return false;
  if (above.length < shortest || !hasComma(above)) return false;
  return numbered || endsOpen(above) || above.length >= longestHeadline || moreThanHeadline.test(above);
}
