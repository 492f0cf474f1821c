import type { Span } from '../model.ts';

/** Of each list one place, so that all begin as near to each other as can be. No list may be empty. */
export function closestPlaces<Place extends Span>(lists: readonly (readonly Place[])[]): Place[] {
  const events = lists
    .flatMap((places, list) => places.map((place) => ({ place, list })))
    .sort((a, b) => a.place.start - b.place.start);
  const last: (Place | undefined)[] = lists.map(() => undefined);
  let best: { places: Place[]; spread: number } | null = null;
  for (const { place, list } of events) {
    last[list] = place;
    const places = last.filter((one) => one !== undefined);
    if (places.length < lists.length) continue;
    const spread = place.start - Math.min(...places.map(({ start }) => start));
    if (best === null || spread < best.spread) best = { places, spread };
  }
  return best?.places ?? [];
}
