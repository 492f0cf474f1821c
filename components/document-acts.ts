import type { DocumentEdit } from '../lib/questions/documents.ts';

/** What can be done with a document of the list. */
export interface DocumentActs {
  onChange: (id: string, edit: DocumentEdit) => void;
  onRemove: (id: string) => void;
  onRestore: (id: string) => void;
}
