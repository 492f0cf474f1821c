import { isHopeless } from './hopeless.ts';
import type { MergedRow } from './merged-row.ts';
import { ownText } from './own-text.ts';
import { foldForm } from './simplify.ts';
import type { Token } from './tokens.ts';

/** What a candidate is made of, and what follows from that alone. */
export interface Wording extends Pick<MergedRow, 'key' | 'form' | 'words' | 'tags' | 'rarity' | 'cuts'> {
  /** No reader would call it a term, unless the text marks it. */
  isHopeless: boolean;
  /** What its words say for it: see `oddsOf`; null until it is asked. */
  parts: number[] | null;
}

/** Wordings in each half of what is remembered: some megabytes. */
const half = 8_000;

/** Those met of late, and those before: documents of one field share most of theirs. */
let recent = new Map<string, Wording>();
let earlier = new Map<string, Wording>();

/** What a form is made of that is cut into these words; worked out once. */
export function wordingOf(form: string, tokens: readonly Token[]): Wording {
  const late = recent.get(form);
  if (late && isCutSo(late, tokens)) return late;
  const known = late ?? earlier.get(form);
  const wording = known && isCutSo(known, tokens) ? known : newWording(form, tokens);
  if (recent.size >= half) {
    earlier = recent;
    recent = new Map();
  }
  recent.set(wording.form, wording);
  return wording;
}

/** Words follow from the form and where they begin. */
function isCutSo({ tags, rarity, cuts }: Wording, tokens: readonly Token[]): boolean {
  if (tags.length !== tokens.length) return false;
  const from = tokens[0]!.start;
  for (let at = 0; at < tags.length; at++) {
    const { start, tag, logFrequency } = tokens[at]!;
    if (start - from !== cuts[at] || tag !== tags[at] || logFrequency !== rarity[at]) return false;
  }
  return true;
}

function newWording(text: string, tokens: readonly Token[]): Wording {
  const from = tokens[0]!.start;
  const form = ownText(text);
  return {
    key: foldForm(form),
    form,
    words: tokens.map(({ word }) => ownText(word)),
    tags: tokens.map(({ tag }) => tag),
    rarity: tokens.map(({ logFrequency }) => logFrequency),
    cuts: [...tokens.map(({ start }) => start - from), form.length],
    isHopeless: isHopeless(tokens, new Set()),
    parts: null,
  };
}
