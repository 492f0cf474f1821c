import type { Corpus } from '../corpus.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import type { AddedPage, PagePart } from '../questions/documents.ts';
import type { Place } from '../questions.ts';
import type { Preparation } from './preparation.ts';
import type { Safekeeping } from './safekeeping.ts';

/** What the answers draw on. */
export interface Rooms {
  corpus: Corpus;
  preparation: Preparation;
  safekeeping: Safekeeping;
  /** Opens the library at a place, in a tab. */
  openPlace(place: Place): Promise<unknown>;
  /** Lets open pages ask again: their highlights changed elsewhere. */
  tellPages(): Promise<void>;
  /** Reads the page in a tab, or what is selected on it, as a document. */
  takeIn(tab: number, part: PagePart): Promise<AddedPage>;
  /** The lexicon of the package, read when first needed. */
  loadLexicon(): Promise<Lexicon>;
  /** Does in a while what changes of documents left to do. */
  keepUp(): void;
}
