import './document-list.css';
import type { DocumentSummary } from '../lib/questions/documents.ts';
import { placeHash } from './place.ts';
import { countOf, useWords } from './words.ts';

/** The documents of the corpus, each a link to its page in the reader. */
export function DocumentList({ documents }: { documents: DocumentSummary[] }) {
  const { t } = useWords();
  return (
    <>
      <h1 class="page-title">{t('nav_documents')}</h1>
      {documents.length === 0 && <p class="soft">{t('documents_none')}</p>}
      <ul class="document-list">
        {documents.map((summary) => (
          <DocumentEntry key={summary.document.id} {...summary} />
        ))}
      </ul>
    </>
  );
}

function DocumentEntry({ document, passages, terms }: DocumentSummary) {
  const words = useWords();
  const facts = [
    ...(document.issuer ? [document.issuer] : []),
    ...(document.date ? [document.date] : []),
    ...(document.articles.length > 1 ? [countOf(words, 'articles', document.articles.length)] : []),
    countOf(words, 'passages', passages),
    countOf(words, 'terms', terms),
  ];
  const place = { page: 'document', document: document.id, paragraph: null } as const;
  return (
    <li class="document-entry">
      <h2>
        <a class="document-title document-words" lang={document.language} href={placeHash(place)}>
          {document.title}
        </a>
        {document.builtIn && <span class="chip">{words.t('documents_builtIn')}</span>}
      </h2>
      <p class="soft facts">{facts.join(' · ')}</p>
      {document.articles.length > 1 && (
        <ol class="document-articles document-words" lang={document.language}>
          {document.articles.map((article) => (
            <li key={article.first}>
              <a href={placeHash({ ...place, paragraph: article.first })}>{article.title}</a>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}
