import { useEffect, useState } from 'preact/hooks';
import { placeAt, placeHash } from '../../../components/place.ts';
import type { Place } from '../../../lib/questions.ts';

/** Where in the library the address bar says we are. */
export function usePlace(): Place {
  return placeAt(useHash());
}

/** The address from the `#` on. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return hash;
}

/** Opens another page of the library. */
export function goTo(place: Place): void {
  location.hash = placeHash(place);
}

/** Back to where the reader came from, or to `otherwise` in a tab that was opened here. */
export function goBack(otherwise: string): void {
  if (history.length > 1) history.back();
  else location.hash = otherwise;
}
