import { commonShare } from './common-characters.ts';
import { utf16OrderOf } from './magic.ts';

/** A text that the bytes may mean. */
export interface Candidate {
  encoding: string;
  text: string;
  /** Share of common characters among those beyond ASCII, 0–1. */
  score: number;
}

const legacy = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-1251', 'windows-1252'] as const;

/** Code units that are scored: enough to tell, whatever the length. */
const sample = 200_000;

/** What bytes that are not UTF-8 may mean, likeliest first; encodings in which they are not valid are left out. */
export function candidatesOf(bytes: Uint8Array): Candidate[] {
  const order = utf16OrderOf(bytes.subarray(0, sample));
  const labels = order !== null ? [order] : legacy;
  return labels
    .flatMap((encoding) => candidate(bytes, encoding) ?? [])
    .concat(order === null ? damagedUtf8(bytes) : [])
    .sort((a, b) => b.score - a.score);
}

function candidate(bytes: Uint8Array, encoding: string): Candidate | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { encoding, text, score: commonShare(text.slice(0, sample), encoding) };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** UTF-8 with bytes damaged here and there: never certain, for it stores U+FFFD. */
function damagedUtf8(bytes: Uint8Array): Candidate[] {
  const text = new TextDecoder('utf-8').decode(bytes);
  const start = text.slice(0, sample);
  const wrong = start.match(/\ufffd/g)?.length ?? 0;
  const right = start.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return right > wrong * 4 ? [{ encoding: 'utf-8', text, score: (right / (right + wrong)) * 0.6 }] : [];
}
