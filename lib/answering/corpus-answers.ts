import { browser } from 'wxt/browser';
import { requestsMade } from '../requests-made.ts';
import type { Answers } from '../senders/answer.ts';
import { backupAnswers } from './backup-answers.ts';
import { cardAnswers } from './card-answers.ts';
import { documentAnswers } from './document-answers.ts';
import { found } from './found.ts';
import { glossaryAnswers } from './glossary-answers.ts';
import { highlightAnswers } from './highlight-answers.ts';
import { insightAnswers } from './insight-answers.ts';
import { pageAnswers } from './page-answers.ts';
import type { Rooms } from './rooms.ts';
import { termAnswers } from './term-answers.ts';
import { termPageAnswers } from './term-page-answers.ts';
import { traceAnswers } from './trace-answers.ts';

/** The whole protocol, implemented over the corpus. */
export function corpusAnswers(rooms: Rooms): Answers {
  const { corpus, preparation } = rooms;
  return {
    ...pageAnswers(rooms),
    ...termAnswers(rooms),
    ...cardAnswers(rooms),
    ...highlightAnswers(rooms),
    ...documentAnswers(rooms),
    ...glossaryAnswers(rooms),
    ...backupAnswers(rooms),
    ...termPageAnswers(rooms),
    ...insightAnswers(rooms),
    ...traceAnswers(rooms),

    async 'search.query'(_, query) {
      await preparation.ready();
      return corpus.search(query);
    },
    'passage.get': async (_, id) => found(await corpus.passage(id), `passage ${id}`),
    async 'document.read'(_, id) {
      await preparation.ready();
      return found(await corpus.document(id), `document ${id}`);
    },
    'corpus.state': () => preparation.state(),
    'diag.ping': () => browser.runtime.getManifest().version,
    'diag.requests': () => requestsMade(),
  };
}
