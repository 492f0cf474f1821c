/** What the parts of the content script need of the browser and of each other. Types only. */
import type { answerPage, ask } from '../messaging.ts';
import type { SavedHighlight } from '../model.ts';
import type { TraceOrder } from '../questions/quotations.ts';
import type { PageQuestions, PageState, PageSummary, PageTerms } from '../questions.ts';
import type { Highlights } from './highlights.ts';
import type { Marks } from './marks.ts';
import type { Palette } from './palette.ts';

/** What lies beyond the DOM; the entrypoints supply it. */
export interface World {
  ask: typeof ask;
  answerPage: typeof answerPage;
  /** The root of a host the page keeps closed, where the browser gives access. */
  closedRootOf(element: Element): ShadowRoot | null | undefined;
  /** False once the extension was updated or removed under this page. */
  isAlive(): boolean;
  /** Brings a further part of the content script, which most pages never need; throws `AskError`. */
  bring<Part extends keyof Parts>(part: Part): Promise<Parts[Part]>;
}

/** What each further part of the content script leaves to those before it. */
export interface Parts {
  marker: NewMarking;
  keeper: NewKeeper;
}

export interface Paint {
  highlights: Highlights;
  palette: Palette;
}

/** The marked page, as the keeper sees it. */
export interface MarkedTrees {
  readonly marks: Marks;
  /** The document, then its shadow roots: what the text of the page is read from. */
  readonly trees: readonly Node[];
  /** Where the pointer last moved to, or was let go. */
  readonly pointed: PointerEvent | null;
  /** The page changes so fast that marks are as they were. */
  readonly paused: boolean;
  /** Chooses anew what is painted: it may stand elsewhere. */
  place(): void;
  /** Paints all anew: other matches than before may stand in the flows, or on another ground. */
  recolour(): void;
  /** What stands in a node counts no more. */
  removed(node: Node): void;
  /** Text in or around a node may have changed. */
  changed(node: Node): void;
}

/** Address of the card's page, and the origin its messages must be sent to. */
export interface CardPlace {
  url: string;
  origin: string;
}

export interface KeeperOptions {
  world: World;
  state: PageState;
  /** `Term.key` of each term. */
  terms: readonly string[];
  page: MarkedTrees;
  paint: Paint;
  signal: AbortSignal;
}

/** All that is done on a page while Glossa runs there, as the first part sees it. */
export interface Marking {
  readonly hasMarks: boolean;
  /** Once it was needed. */
  readonly keeper: Keeping | null;
  /** Brings the keeper; null where the background did not answer: the next need asks again. */
  keep(): Promise<Keeping | null>;
  /** Called now and then: what no event tells. */
  care(): void;
  /** Asks what the reader has kept of this page, and paints it. */
  refreshSaved(): Promise<void>;
}

export interface MarkingOptions {
  world: World;
  state: PageState;
  terms: PageTerms;
  signal: AbortSignal;
}

/** Null once the signal is aborted. */
export type NewMarking = (options: MarkingOptions) => Promise<Marking | null>;

/** The keeper, as the marker sees it. */
export interface Keeping {
  readonly saved: {
    /** Paints what is kept of this page, and nothing else. */
    show(list: SavedHighlight[]): Promise<void>;
  };
  readonly quotes: {
    /** As `page.trace` says. */
    obey(order: TraceOrder): Promise<string[] | null>;
  };
  summary(): PageSummary;
  /** As `page.reveal` says. */
  reveal(target: RevealTarget): Revealed | Promise<boolean>;
  /** What is marked has changed. */
  marked(): Promise<void>;
  /** Called now and then: the page may have thrown the host out, or hidden what is marked. */
  care(): void;
  /** While the card offers an undo, which a new start would take away: resolves when that is over, with whether it was taken. Else nothing. */
  settled(): Promise<boolean> | undefined;
}

export type RevealTarget = Parameters<PageQuestions['page.reveal']>[0];

export type Revealed = ReturnType<PageQuestions['page.reveal']>;

export type NewKeeper = (options: KeeperOptions) => Keeping;
