import type { Span } from '../model.ts';
import { fold, foldKey, originalSpan } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import { alignExactly } from './align.ts';
import { literalWord } from './elements.ts';

/** Every place in a text where one of the forms stands, the longest form first; places do not overlap. */
export function markForms(text: string, forms: readonly string[]): Span[] {
  const folded = fold(text, simplified);
  const keys = [...new Set(forms.map((form) => foldKey(form, simplified)))].filter((key) => key !== '');
  const taken: Span[] = [];
  for (const key of keys.sort((a, b) => b.length - a.length)) {
    const word = literalWord(key);
    for (let from = 0; ; ) {
      const place = alignExactly(folded.text, word, from);
      if (!place) break;
      if (!taken.some(({ start, end }) => place.start < end && start < place.end)) taken.push(place);
      from = place.end;
    }
  }
  return taken.sort((a, b) => a.start - b.start).map(({ start, end }) => originalSpan(folded, start, end));
}
