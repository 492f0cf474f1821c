/** What may be asked about documents beyond reading them. Types only. */
import type { SourceDocument } from '../model.ts';

export interface DocumentSummary {
  document: SourceDocument;
  passages: number;
  /** Terms of the glossary that occur in it. */
  terms: number;
  /** It counts: its terms are in the glossary, its passages are found. */
  on: boolean;
  /** Its terms may be marked on web pages. */
  marked: boolean;
  /** Set while its removal can still be undone, in ms since 1970. */
  removedAt: number | null;
  /** In ms since 1970; 0 where it is not known. */
  addedAt: number;
}

/** What a reader may change of a document; what is absent stays. */
export interface DocumentEdit extends Partial<Pick<SourceDocument, 'title' | 'date' | 'issuer'>> {
  on?: boolean;
  marked?: boolean;
}

export interface DocumentQuestions {
  'document.list'(): DocumentSummary[];
  'document.change'(id: string, edit: DocumentEdit): void;
  /** Can be undone for a while. */
  'document.remove'(id: string): void;
  'document.restore'(id: string): void;
  /** The library's worker has published or changed documents. */
  'import.published'(): void;
  /** How many files the import had that broke off; 0 where none did, or the reader was told. */
  'import.interrupted'(): number;
  'import.told'(): void;
  /** Reads the main text of a tab's page, or what is selected on it, as a document: on the reader's act only. */
  'import.page'(tab: number, part: PagePart): AddedPage;
}

export type PagePart = 'article' | 'selection';

/** What became of a page that was to be added. */
export type AddedPage =
  /** Still at it: ask again. */
  | { state: 'reading' }
  /** `known`: the library has it already. */
  | { state: 'added' | 'known'; document: string; title: string; terms: number }
  /** `code` is that of an `IngestError`, or says that the page cannot be read. */
  | { state: 'refused'; code: string; parts: (string | number)[] };
