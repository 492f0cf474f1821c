import { searchHeard } from '../limits.ts';
import { type Judged, matchedText } from './judged.ts';

/** Passages read before what they say is looked at. */
const round = searchHeard / 16;

/** So often said in one round, something is said by hundreds more. */
const often = 3;

interface HeardJudge {
  judge: (rows: readonly number[]) => Promise<Judged[]>;
  /** Rows of the passages that may say this. */
  saying: (text: string) => Promise<number[]>;
}

/**
 * Judges passages that may hold what was typed by its sounds. A few letters are read in many ways, and the commonest
 * would fill all the places: once a round has shown it, the passages that say the same are left out of the next.
 */
export async function judgeHeard(rows: readonly number[], { judge, saying }: HeardJudge): Promise<Judged[]> {
  const found: Judged[] = [];
  const known = new Set<string>();
  let left = rows;
  for (let read = 0; left.length > 0 && read < searchHeard; read += round) {
    const judged = await judge(left.slice(0, round));
    found.push(...judged);
    left = left.slice(round);
    if (left.length === 0) break;
    for (const [text, { length }] of Map.groupBy(judged, matchedText)) {
      if (length < often || known.has(text)) continue;
      known.add(text);
      const same = new Set(await saying(text));
      left = left.filter((row) => !same.has(row));
    }
  }
  return found;
}
