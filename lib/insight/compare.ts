import type { CitedSentence, ComparedPair } from '../questions/insight.ts';
import { diffWords } from '../quotation/diff-words.ts';
import { tokensOf } from '../quotation/tokens.ts';

/** Sentences that share so much of the shorter one's pairs of tokens say the same, reworded. */
const leastShared = 0.4;

/** Fewer shared pairs are a term and a word beside it. */
const fewestShared = 8;

interface Likeness {
  left: number;
  right: number;
  share: number;
}

/**
 * Sets the sentences of two documents side by side: the most similar first taken as pairs, in the order of `left`, and
 * each sentence that only one of them has after the one it follows.
 */
export function compare(left: readonly CitedSentence[], right: readonly CitedSentence[]): ComparedPair[] {
  const partner = pair(likenesses(left, right));
  const taken = new Set(partner.values());
  const pairs = left.map((sentence, at): ComparedPair => {
    const other = right[partner.get(at) ?? -1] ?? null;
    return { left: sentence, right: other, pieces: other ? diffWords(other.text, sentence.text) : [] };
  });
  const alone = right
    .filter((_, at) => !taken.has(at))
    .map((sentence): ComparedPair => ({ left: null, right: sentence, pieces: [] }));
  return [...pairs, ...alone];
}

/** Greedy one-to-one pairing, the likest first. */
function pair(likenesses: readonly Likeness[]): Map<number, number> {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { left, right } of [...likenesses].sort((a, b) => b.share - a.share)) {
    if (partner.has(left) || taken.has(right)) continue;
    partner.set(left, right);
    taken.add(right);
  }
  return partner;
}

function likenesses(left: readonly CitedSentence[], right: readonly CitedSentence[]): Likeness[] {
  const rightPairs = right.map(({ text }) => tokenPairs(text));
  return left.flatMap(({ text }, at) => {
    const own = tokenPairs(text);
    return rightPairs
      .map((other, index) => ({ left: at, right: index, share: sharedOf(own, other) }))
      .filter(({ share }) => share >= leastShared);
  });
}

/** The overlap coefficient (Szymkiewicz 1934): shared pairs of tokens among those of the smaller set. */
function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared < fewestShared ? 0 : shared / least;
}

function tokenPairs(text: string): Set<string> {
  const { codes } = tokensOf(text);
  return new Set(Array.from(codes.subarray(1), (code, at) => `${codes[at]} ${code}`));
}
