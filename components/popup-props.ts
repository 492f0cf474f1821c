import type { MessageKey } from '../lib/language.ts';
import type { SavedHighlight } from '../lib/model.ts';
import type { AddedPage } from '../lib/questions/documents.ts';
import type { Density, PageSummary, Place, PlaceNumber, SearchAnswer } from '../lib/questions.ts';
import type { Mode } from '../lib/settings.ts';
import type { BackupNoticeProps } from './BackupNotice.tsx';
import type { NoticeKind } from './Notice.tsx';
import type { SiteView } from './PopupFoot.tsx';
import type { SearchHit } from './search-hits.ts';

export interface SearchView {
  query: string;
  /** The answer to this query or, while its own is on the way, to one before; null before the first. */
  answer: SearchAnswer | null;
  /** The answer is to this query. */
  current: boolean;
  failed: boolean;
}

export interface PopupProps {
  search: SearchView;
  /** Said above everything of the page; `choose` offers the three modes. */
  notice: NoticeKind | 'choose' | null;
  /** The sentence about what just went wrong. */
  problem: MessageKey | null;
  /** What was lost or is due; null while it is not known. */
  safety: BackupNoticeProps | null;
  /** Address of the page, without its fragment: what was said of one page is not true of the next. */
  address: string;
  site: SiteView;
  /** Null while or where the page cannot be asked. */
  page: PageSummary | null;
  highlights: SavedHighlight[];
  density: Density;
  deleted: ReadonlySet<string>;
  onQuery: (query: string) => void;
  onHit: (hit: SearchHit) => void;
  /** Goes to the next place of a term of the page, and tells which that is; null where there is none. */
  onTerm: (key: string) => Promise<PlaceNumber | null>;
  onNotice: (kind: NoticeKind) => void;
  onChoose: (mode: Mode) => void;
  onReveal: (highlight: string) => void;
  onDelete: (highlight: string) => void;
  onRestore: (highlight: string) => void;
  /** Looks again for highlights whose words were not found. */
  onFind: () => void;
  onSite: (on: boolean) => void;
  onPause: (paused: boolean) => void;
  onDensity: (density: Density) => void;
  onOpen: (place: Place) => void;
  /** Reads the page's main text into the library. */
  onAddPage: () => Promise<AddedPage>;
  /** Opens the side panel; null where there is none, or this is it. */
  onPanel: (() => void) | null;
}
