import type { Corpus } from '../corpus.ts';
import type { Place } from '../questions.ts';
import type { Preparation } from './preparation.ts';

/** What the answers draw on. */
export interface Rooms {
  corpus: Corpus;
  preparation: Preparation;
  /** Opens the library at a place, in a tab. */
  openPlace(place: Place): Promise<unknown>;
  /** Lets open pages ask again: their highlights changed elsewhere. */
  tellPages(): Promise<void>;
  /** Does in a while what changes of documents left to do. */
  keepUp(): void;
}
