/** How sentences end and go on, as far as joining broken lines needs it. */

const end = /[。！？!?…][”’）)》」』】\]〕"']*$|[：:；;—”’）)》」』】]$/u;
const latinEnd = /[.!?:;][”’"')\]]*$/;
const commaLike = /[，、,；;]/;
const han = /\p{Script=Han}/u;
const goesOn = /^[，、。；：！？）”’》」』】,;!?)]/;

/** Does a sentence, or a part that may stand alone, end here? */
export function endsSentence(text: string): boolean {
  const tail = text.slice(-8);
  return end.test(tail) || latinEnd.test(tail);
}

/** Breaks off behind a comma: whatever follows belongs to it. */
export function endsOpen(text: string): boolean {
  return /[，、,]$/.test(text);
}

export function hasComma(text: string): boolean {
  return commaLike.test(text);
}

/** Marks that cannot open a line: the sentence before goes on. */
export function opensWithMark(text: string): boolean {
  return goesOn.test(text);
}

export function isHan(character: string | undefined): boolean {
  return character !== undefined && han.test(character);
}

/** Is this the last character of Chinese or Japanese text, so that nothing stands between it and the next line? */
export function isWide(character: string | undefined): boolean {
  return character !== undefined && character.charCodeAt(0) >= 0x2e80;
}

/** A line drawn across the page: ＊＊＊＊＊, ------. */
export function isRule(text: string): boolean {
  return text.length > 4 && /^([^\p{L}\p{N}\s])\1+$/u.test(text);
}
