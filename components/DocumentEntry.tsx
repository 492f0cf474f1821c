import { useState } from 'preact/hooks';
import type { DocumentSummary } from '../lib/questions/documents.ts';
import { DocumentEditor } from './DocumentEditor.tsx';
import type { DocumentActs } from './document-acts.ts';
import { placeHash } from './place.ts';
import { Switch } from './Switch.tsx';
import { countOf, useWords } from './words.ts';

interface DocumentEntryProps extends DocumentActs {
  summary: DocumentSummary;
}

/** One document: what it is, a way in, and what can be done with it. */
export function DocumentEntry({ summary, onChange, onRemove }: DocumentEntryProps) {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const { document, on } = summary;
  return (
    <li class="document-entry" data-off={!on}>
      <h2>
        <a class="document-title document-words" lang={document.language} href={hashOf(document, null)}>
          {document.title}
        </a>
        {document.builtIn && <span class="chip">{t('documents_builtIn')}</span>}
      </h2>
      <p class="soft facts">{useFacts(summary).join(' · ')}</p>
      {editing && (
        <DocumentEditor
          document={document}
          onCancel={() => setEditing(false)}
          onSave={(edit) => {
            setEditing(false);
            onChange(document.id, edit);
          }}
        />
      )}
      {document.articles.length > 1 && <Articles document={document} />}
      <fieldset class="document-acts">
        <legend class="hidden">{t('documents_actions', document.title)}</legend>
        <Flags summary={summary} onChange={onChange} />
        <Changes editing={editing} onEdit={setEditing} onRemove={() => onRemove(document.id)} />
      </fieldset>
    </li>
  );
}

/** The texts of a document that holds several. */
function Articles({ document }: Pick<DocumentSummary, 'document'>) {
  return (
    <ol class="document-articles document-words" lang={document.language}>
      {document.articles.map((article) => (
        <li key={article.first}>
          <a href={hashOf(document, article.first)}>{article.title}</a>
        </li>
      ))}
    </ol>
  );
}

function hashOf({ id }: DocumentSummary['document'], paragraph: number | null): string {
  return placeHash({ page: 'document', document: id, paragraph });
}

function useFacts({ document, passages, terms }: DocumentSummary): string[] {
  const words = useWords();
  return [
    ...(document.issuer ? [document.issuer] : []),
    ...(document.date ? [document.date] : []),
    ...(document.articles.length > 1 ? [countOf(words, 'articles', document.articles.length)] : []),
    countOf(words, 'passages', passages),
    countOf(words, 'terms', terms),
  ];
}

function Flags({ summary, onChange }: Pick<DocumentEntryProps, 'summary' | 'onChange'>) {
  const { t } = useWords();
  const { document, on, marked } = summary;
  return (
    <>
      <label class="document-flag" title={t('documents_onWhy')}>
        <Switch on={on} onTurn={(turned) => onChange(document.id, { on: turned })} />
        {t('documents_on')}
      </label>
      <label class="document-flag" title={t('documents_markedWhy')}>
        <Switch
          on={on && marked}
          disabled={!on}
          onTurn={(turned) => onChange(document.id, { marked: turned })}
        />
        {t('documents_marked')}
      </label>
    </>
  );
}

interface ChangesProps {
  editing: boolean;
  onEdit: (editing: boolean) => void;
  onRemove: () => void;
}

function Changes({ editing, onEdit, onRemove }: ChangesProps) {
  const { t } = useWords();
  return (
    <span class="document-changes">
      <button
        type="button"
        class="quiet-button soft"
        aria-expanded={editing}
        onClick={() => onEdit(!editing)}
      >
        {t('documents_edit')}
      </button>
      <button type="button" class="quiet-button soft" onClick={onRemove}>
        {t('documents_remove')}
      </button>
    </span>
  );
}
