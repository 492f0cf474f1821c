/** What of the highlights is listed, and under which heads. */
import { highlightColours } from '../lib/highlight-colours.ts';
import { localDay } from '../lib/local-day.ts';
import type { HighlightColour, SavedHighlight } from '../lib/model.ts';

export const groupings = ['page', 'date', 'term', 'colour', 'tag'] as const;
export type Grouping = (typeof groupings)[number];

/** What the reader asks to see; null asks for all. */
export interface HighlightFilter {
  query: string;
  colour: HighlightColour | null;
  tag: string | null;
  term: string | null;
  /** Only those whose words were not found on their page. */
  lost: boolean;
}

export const noFilter: HighlightFilter = { query: '', colour: null, tag: null, term: null, lost: false };

export interface HighlightGroup {
  /** An address, a day (`2026-02-14`), a term's key, a colour, a tag; empty for what has none. */
  key: string;
  highlights: SavedHighlight[];
}

/** The highlights that a filter asks for, the query aside, in the order given. */
export function narrowed(
  highlights: readonly SavedHighlight[],
  { colour, tag, term, lost }: HighlightFilter,
): SavedHighlight[] {
  return highlights.filter(
    (one) =>
      (colour === null || one.colour === colour) &&
      (tag === null || one.tags.includes(tag)) &&
      (term === null || one.terms.includes(term)) &&
      (!lost || one.lostAt !== null),
  );
}

/** Under heads, each in the order of its newest highlight; colours as in the palette, tags and terms by frequency. */
export function grouped(highlights: readonly SavedHighlight[], by: Grouping): HighlightGroup[] {
  const groups = new Map<string, SavedHighlight[]>();
  for (const highlight of highlights) {
    for (const key of keysOf(highlight, by)) {
      const group = groups.get(key);
      if (group) group.push(highlight);
      else groups.set(key, [highlight]);
    }
  }
  const all = [...groups].map(([key, ofKey]) => ({ key, highlights: ofKey }));
  if (by === 'colour') return all.sort(byPalette);
  if (by === 'tag' || by === 'term') return all.sort(byFrequency);
  return all;
}

function keysOf({ url, savedAt, colour, tags, terms }: SavedHighlight, by: Grouping): string[] {
  if (by === 'page') return [url];
  if (by === 'date') return [localDay(savedAt)];
  if (by === 'colour') return [colour];
  const keys = by === 'tag' ? tags : terms;
  return keys.length > 0 ? keys : [''];
}

function byPalette(one: HighlightGroup, other: HighlightGroup): number {
  const placeOf = ({ highlights: [first] }: HighlightGroup) =>
    first ? highlightColours.indexOf(first.colour) : -1;
  return placeOf(one) - placeOf(other);
}

/** What has none comes last. */
function byFrequency(one: HighlightGroup, other: HighlightGroup): number {
  if ((one.key === '') !== (other.key === '')) return one.key === '' ? 1 : -1;
  return other.highlights.length - one.highlights.length;
}

/** Every tag in use, the most used first. */
export function tagsOf(highlights: readonly SavedHighlight[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of highlights) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([tag]) => tag);
}
