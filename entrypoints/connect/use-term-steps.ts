import { useRef } from 'preact/hooks';
import type { PlaceNumber } from '../../lib/questions.ts';
import { type FrameSummary, placesIn, revealTerm } from './frame-summaries.ts';

/** The way from place to place of a term, through all frames of the page in a tab; rejects with `AskError`. */
export function useTermSteps(
  tab: number | undefined,
  frames: readonly FrameSummary[],
): (term: string) => Promise<PlaceNumber | null> {
  const last = useRef<{ term: string; at: number } | null>(null);
  return async (term) => {
    if (tab === undefined) return null;
    const from = last.current?.term === term ? last.current.at : 0;
    const place = await revealTerm(tab, term, placesIn(frames, term), from);
    last.current = place && { term, at: place.at };
    return place;
  };
}
