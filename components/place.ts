import type { Citation, Place } from '../lib/questions.ts';

/** The page of the reader, at the paragraph, that a citation names; the reader's own words stand among the terms. */
export function placeOf({ document, paragraph }: Citation): Place {
  if (document === '') return { page: 'terms' };
  return { page: 'document', document, paragraph };
}

/** The library's address of a place, from the `#` on. */
export function placeHash(place: Place): string {
  switch (place.page) {
    case 'document':
      return `#/document/${encodeURIComponent(place.document)}${place.paragraph === null ? '' : `/${place.paragraph}`}`;
    case 'term':
      return `#/term/${encodeURIComponent(place.term)}`;
    case 'review':
      return `#/review/${place.since}`;
    default:
      return `#/${place.page}`;
  }
}

/** A page that the library's menu leads to. */
export type MenuPage = Exclude<Place['page'], 'document' | 'term' | 'review'>;

/** The page of the menu that is open, or above the place that is. */
export function menuPageOf({ page }: Place): MenuPage {
  if (page === 'document') return 'documents';
  return page === 'term' || page === 'review' ? 'terms' : page;
}

/** Pages whose address is their name; `documents` is what any other address leads to. */
const plain = ['terms', 'highlights', 'backup', 'settings', 'help', 'privacy'] as const;

/** The place of an address, read back; the documents where it names none. */
export function placeAt(hash: string): Place {
  const [page = '', name = '', number = ''] = hash.replace(/^#\/?/, '').split('/').map(decodePart);
  if (page === 'document' && name)
    return { page, document: name, paragraph: /^\d{1,9}$/.test(number) ? Number(number) : null };
  if (page === 'term' && name) return { page, term: name };
  if (page === 'review' && /^\d{1,15}$/.test(name)) return { page, since: Number(name) };
  return { page: plain.find((one) => one === page) ?? 'documents' };
}

/** An address may be typed by hand: what does not decode stands for itself. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
