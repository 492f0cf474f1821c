import type { DocumentSummary } from '../lib/questions/documents.ts';
import { RemovableList } from './RemovableList.tsx';
import { useWords } from './words.ts';

interface RemovedDocumentsProps {
  documents: readonly DocumentSummary[];
  onRestore: (id: string) => void;
}

/** Documents that were removed and can still be brought back; nothing where there are none. */
export function RemovedDocuments({ documents, onRestore }: RemovedDocumentsProps) {
  const { t } = useWords();
  const removed = documents.filter(({ removedAt }) => removedAt !== null);
  if (removed.length === 0) return null;
  return (
    <section class="removed-documents">
      <h2>{t('documents_removed')}</h2>
      <p class="soft">{t('documents_removedNote')}</p>
      <RemovableList
        items={removed.map(({ document }) => ({ id: document.id, name: document.title }))}
        none=""
        action={t('documents_restore')}
        onRemove={onRestore}
      />
    </section>
  );
}
