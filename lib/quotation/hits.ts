import { eachFingerprint } from './fingerprint.ts';
import type { PageTokens } from './page-tokens.ts';

/** Fingerprints of some passages that follow each other. */
export interface Fingerprints {
  /** Stands for the first of these passages; the others count on from it. */
  first: number;
  bytes: Uint8Array;
}

/** The grams that a page and passages share, those of one passage together and in its order: three columns. */
export interface Hits {
  count: number;
  passages: Uint32Array;
  /** The gram's number in the passage's fingerprints. */
  orders: Uint32Array;
  /** The first token of the page with this gram. */
  places: Uint32Array;
}

/** Looks up every fingerprint on the page. */
export function collectHits(page: PageTokens, index: Iterable<Fingerprints>): Hits {
  let hits = roomFor(4_096);
  for (const { first, bytes } of index) {
    eachFingerprint(bytes, (gram, passage, order) => {
      if (!page.holds(gram)) return;
      if (hits.count === hits.passages.length) hits = grown(hits);
      hits.passages[hits.count] = first + passage;
      hits.orders[hits.count] = order;
      hits.places[hits.count++] = page.firstPlace(gram);
    });
  }
  return hits;
}

function roomFor(size: number): Hits {
  return {
    count: 0,
    passages: new Uint32Array(size),
    orders: new Uint32Array(size),
    places: new Uint32Array(size),
  };
}

function grown(hits: Hits): Hits {
  const larger = roomFor(hits.count * 2);
  larger.count = hits.count;
  larger.passages.set(hits.passages);
  larger.orders.set(hits.orders);
  larger.places.set(hits.places);
  return larger;
}
