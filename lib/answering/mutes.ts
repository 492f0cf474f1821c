/** Which terms are muted where, and how that changes. */
import { mutedPlaces as mostPlaces } from '../limits.ts';
import { canonicalUrl, pageKey } from '../page-url.ts';
import type { MuteScope } from '../questions/card.ts';
import type { MutedPlace, Settings } from '../settings.ts';
import { siteOf } from '../sites/site-state.ts';
import { sha256 } from '../store/sha256.ts';

/** A page as mutes know it. */
export type PageName = Omit<MutedPlace, 'term'> & { page: string };

/** Names the page at an address; null where that belongs to no site. */
export async function pageNameOf(url: string | null): Promise<PageName | null> {
  const site = siteOf(url);
  if (url === null || site === null) return null;
  const digest = await sha256(new TextEncoder().encode(pageKey(canonicalUrl(url))));
  return { site, page: digest.slice(0, 16) };
}

/** Keys of the terms that are not marked on a page. */
export function mutedOn({ mutedTerms, mutedPlaces }: Settings, name: PageName | null): string[] {
  const here = mutedPlaces.filter(
    ({ site, page }) => name !== null && site === name.site && (page === null || page === name.page),
  );
  return [...new Set([...mutedTerms, ...here.map(({ term }) => term)])];
}

/** The settings with a term muted; `name` is the page it happens on. */
export function mute(
  { mutedTerms, mutedPlaces }: Settings,
  term: string,
  scope: MuteScope,
  name: PageName | null,
): Partial<Settings> {
  const place = placeOf(term, scope, name);
  if (place === null) return { mutedTerms: [...new Set([...mutedTerms, term])] };
  const others = mutedPlaces.filter((one) => !isSame(one, place));
  return { mutedPlaces: [...others, place].slice(-mostPlaces) };
}

/** The settings with that mute taken back. */
export function unmute(
  { mutedTerms, mutedPlaces }: Settings,
  term: string,
  scope: MuteScope,
  name: PageName | null,
): Partial<Settings> {
  const place = placeOf(term, scope, name);
  if (place === null) return { mutedTerms: mutedTerms.filter((one) => one !== term) };
  return { mutedPlaces: mutedPlaces.filter((one) => !isSame(one, place)) };
}

/** Null where the term is muted everywhere. */
function placeOf(term: string, scope: MuteScope, name: PageName | null): MutedPlace | null {
  if (scope === 'everywhere' || name === null) return null;
  return { term, site: name.site, page: scope === 'page' ? name.page : null };
}

const isSame = (one: MutedPlace, other: MutedPlace) =>
  one.term === other.term && one.site === other.site && one.page === other.page;
