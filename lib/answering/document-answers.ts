import { AskError } from '../ask-error.ts';
import type { DocumentQuestions } from '../questions/documents.ts';
import type { Answers } from '../senders/answer.ts';
import type { DocumentChange } from '../store/change-document.ts';
import type { Rooms } from './rooms.ts';

/** Switching, editing, removing documents; and what the library's worker has done. */
export function documentAnswers({
  corpus,
  preparation,
  tellPages,
  keepUp,
  takeIn,
}: Rooms): Pick<Answers, keyof DocumentQuestions> {
  const change = async (id: string, change: DocumentChange) => {
    if (!(await corpus.changeDocument(id, change))) throw new AskError('missing', `document ${id}`);
    void tellPages();
    keepUp();
  };
  return {
    async 'document.list'() {
      await preparation.ready();
      return corpus.documents();
    },
    'document.change': (_, id, { on, marked, ...stated }) =>
      change(id, { ...(on !== undefined && { on }), ...(marked !== undefined && { marked }), stated }),
    'document.remove': (_, id) => change(id, { removedAt: Date.now() }),
    'document.restore': (_, id) => change(id, { removedAt: null }),
    'import.published'() {
      void tellPages();
      keepUp();
    },
    async 'import.interrupted'() {
      await corpus.sweepImport();
      return corpus.interruptedImport();
    },
    'import.told': () => corpus.tellImport(),
    async 'import.page'(_, tab, part) {
      await preparation.ready();
      const answer = await takeIn(tab, part);
      void tellPages();
      keepUp();
      return answer;
    },
  };
}
