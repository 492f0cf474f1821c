import './document-list.css';
import { useState } from 'preact/hooks';
import type { DocumentSummary } from '../lib/questions/documents.ts';
import { DocumentEntry } from './DocumentEntry.tsx';
import type { DocumentActs } from './document-acts.ts';
import { FilterField } from './FilterField.tsx';
import { RemovedDocuments } from './RemovedDocuments.tsx';
import { UndoBar } from './UndoBar.tsx';
import { useGrowing } from './use-growing.ts';
import { countOf, useWords } from './words.ts';

interface DocumentListProps extends DocumentActs {
  documents: readonly DocumentSummary[];
}

/** With more documents than this a reader wants to look for one. */
const many = 12;

/** The documents of the corpus, the latest first, each a link to its page in the reader; those just removed below. */
export function DocumentList({ documents, ...acts }: DocumentListProps) {
  const { t } = useWords();
  const [sought, setSought] = useState('');
  const [last, setLast] = useState<string | null>(null);
  const kept = documents.filter(({ removedAt }) => removedAt === null).toSorted(latestFirst);
  const found = kept.filter((summary) => isSought(summary, sought.trim().toLowerCase()));
  const { shown, end } = useGrowing<HTMLDivElement>(found.length);
  const remove = (id: string) => {
    setLast(id);
    acts.onRemove(id);
  };
  const removed = documents.find(({ document, removedAt }) => document.id === last && removedAt !== null);
  return (
    <>
      {removed && (
        <UndoBar
          said={t('documents_justRemoved', removed.document.title)}
          onUndo={() => acts.onRestore(removed.document.id)}
        />
      )}
      {kept.length === 0 && <EmptyLibrary />}
      {kept.length > many && <DocumentFilter sought={sought} found={found.length} onSought={setSought} />}
      {kept.some(({ document }) => !document.builtIn) && (
        <p class="soft document-note">{t('documents_markedWhy')}</p>
      )}
      {kept.length > 0 && found.length === 0 && <p class="soft">{t('documents_noMatch')}</p>}
      <ul class="document-list">
        {found.slice(0, shown).map((summary) => (
          <DocumentEntry key={summary.document.id} summary={summary} {...acts} onRemove={remove} />
        ))}
      </ul>
      <div ref={end} />
      <RemovedDocuments documents={documents} onRestore={acts.onRestore} />
    </>
  );
}

function EmptyLibrary() {
  const { t } = useWords();
  return (
    <div class="document-empty">
      <p class="document-empty-title">{t('documents_emptyTitle')}</p>
      <p class="soft">{t('documents_emptyText')}</p>
    </div>
  );
}

interface DocumentFilterProps {
  sought: string;
  found: number;
  onSought: (sought: string) => void;
}

function DocumentFilter({ sought, found, onSought }: DocumentFilterProps) {
  const words = useWords();
  return (
    <div class="document-filter">
      <FilterField label={words.t('documents_filter')} value={sought} onType={onSought} />
      <span class="soft">{countOf(words, 'documents', found)}</span>
    </div>
  );
}

function latestFirst(a: DocumentSummary, b: DocumentSummary): number {
  return Number(a.document.builtIn) - Number(b.document.builtIn) || b.addedAt - a.addedAt;
}

function isSought({ document }: DocumentSummary, sought: string): boolean {
  return `${document.title} ${document.issuer ?? ''} ${document.fileName}`.toLowerCase().includes(sought);
}
