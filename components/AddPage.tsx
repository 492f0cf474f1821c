import { useState } from 'preact/hooks';
import type { MessageKey } from '../lib/language.ts';
import type { AddedPage } from '../lib/questions/documents.ts';
import type { Place } from '../lib/questions.ts';
import { countOf, useWords } from './words.ts';

interface AddPageProps {
  onAddPage: () => Promise<AddedPage>;
  onOpen: (place: Place) => void;
}

/** Adds the page the reader looks at to the library, and says what became of it. */
export function AddPage({ onAddPage, onOpen }: AddPageProps) {
  const words = useWords();
  const { t } = words;
  const [added, setAdded] = useState<AddedPage | null>(null);
  const add = () => {
    setAdded({ state: 'reading' });
    onAddPage().then(setAdded, () => setAdded({ state: 'refused', code: 'failed', parts: [] }));
  };
  if (!added) {
    return (
      <button type="button" class="quiet-button add-page soft" onClick={add}>
        {t('popup_addPage')}
      </button>
    );
  }
  return (
    <p class="add-page" role="status">
      {added.state === 'reading' && <span class="soft">{t('popup_adding')}</span>}
      {added.state === 'refused' && t(reasonOf(added.code))}
      {(added.state === 'added' || added.state === 'known') && (
        <>
          <span>{t(added.state === 'added' ? 'popup_added' : 'popup_addKnown', added.title)}</span>{' '}
          <span class="soft">{countOf(words, 'terms', added.terms)}</span>{' '}
          <button
            type="button"
            class="quiet-button"
            onClick={() => onOpen({ page: 'document', document: added.document, paragraph: null })}
          >
            {t('popup_addOpen')}
          </button>
        </>
      )}
    </p>
  );
}

function reasonOf(code: string): MessageKey {
  if (code === 'closed') return 'popup_addClosed';
  if (code === 'full') return 'error_full';
  return code === 'blank' || code === 'empty' ? 'popup_addNothing' : 'popup_addFailed';
}
