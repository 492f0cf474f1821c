/** Search from the address bar, behind the keyword of the manifest. */
import { browser } from 'wxt/browser';
import { placeOf } from '../../components/place.ts';
import type { Place, SearchAnswer } from '../../lib/questions.ts';
import { type Suggestion, suggestionsOf } from './suggestions.ts';

interface OmniboxOptions {
  search: (query: string) => Promise<SearchAnswer>;
  open: (place: Place) => Promise<unknown>;
}

/** Suggests what is found as the reader types, and opens the one chosen; Firefox for Android has no such bar. */
export function answerOmnibox({ search, open }: OmniboxOptions): void {
  if (!browser.omnibox) return;
  const asXml = !import.meta.env.FIREFOX;
  browser.omnibox.onInputChanged.addListener(async (typed, suggest) => {
    const [first, ...others] = suggestionsOf(await search(typed), asXml);
    // Enter opens the first hit, so the first line says so.
    if (first) browser.omnibox.setDefaultSuggestion({ description: first.description });
    suggest(others.map(({ content, description }: Suggestion) => ({ content, description })));
  });
  browser.omnibox.onInputEntered.addListener((chosen) => {
    void placeFor(chosen, search).then(open);
  });
}

/** A passage by its id, which no reader types; all else is sought, and the first hit counts. */
async function placeFor(chosen: string, search: OmniboxOptions['search']): Promise<Place> {
  const [, document, number] = /^([0-9a-f]{16})\.(\d{1,9})$/.exec(chosen) ?? [];
  if (document && number) return { page: 'document', document, paragraph: Number(number) };
  const { terms, passages } = await search(chosen);
  if (terms[0]) return { page: 'term', term: terms[0].term.key };
  return passages[0] ? placeOf(passages[0].citation) : { page: 'terms' };
}
