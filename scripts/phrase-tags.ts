/** Parts of speech of words of four characters, which the dictionary of jieba tags with little care. */

/** Asks for the part of speech of a word; undefined where the lexicon has none. */
type TagOf = (word: string) => string | undefined;

const isNoun = (tag: string | undefined): boolean => tag !== undefined && /^(?:n|nz|vn|j)$/.test(tag);
const isLead = (tag: string | undefined): boolean => tag !== undefined && /^(?:n|nz|vn|a|b|d|j)$/.test(tag);

/**
 * What is called a set phrase and is a name made of two words (固定|资产, 价值|规律) is a noun; what is called a noun and
 * falls into no words (分门别类) or ends in what somebody does (充分|发挥) is a set phrase.
 */
export function phraseTag(word: string, tag: string, tagOf: TagOf): string {
  if (word.length !== 4 || !/^[nl]$/.test(tag)) return tag;
  const [left, right] = [tagOf(word.slice(0, 2)), tagOf(word.slice(2))];
  if (tag === 'l') return isLead(left) && isNoun(right) && !/^[不毫无]/.test(word) ? 'n' : tag;
  if (left !== undefined && right !== undefined)
    return /^[adv]$/.test(left) && /^[adv]$/.test(right) ? 'l' : tag;
  const longer = tagOf(word.slice(1)) ?? tagOf(word.slice(0, 3));
  return longer === undefined && left === undefined && right === undefined ? 'i' : tag;
}
