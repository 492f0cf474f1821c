import type { Passage, SourceDocument } from '../../lib/model.ts';
import type { Citation } from '../../lib/questions.ts';

/** Where a passage of a document stands: in its article, whose own date and issuer come first. */
export function citationOf(document: SourceDocument, passage: Passage): Citation {
  const article = document.articles[passage.article];
  return {
    document: document.id,
    title: article?.title || document.title,
    section: passage.section,
    paragraph: passage.number,
    date: article?.date ?? document.date,
    issuer: article?.issuer ?? document.issuer,
  };
}
