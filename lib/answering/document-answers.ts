import { AskError } from '../ask-error.ts';
import { askAgain, askDeadline } from '../limits.ts';
import type { AddedPage, DocumentQuestions } from '../questions/documents.ts';
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
  const taking = onceATab(takeIn);
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
      return Promise.race([taking(tab, part), later()]);
    },
  };
}

type TakeIn = Rooms['takeIn'];

/** A page asked for again while it is read is not read twice; its answer waits for a while. */
function onceATab(takeIn: TakeIn): TakeIn {
  const running = new Map<string, Promise<AddedPage>>();
  return (tab, part) => {
    const key = `${tab} ${part}`;
    const started = running.get(key) ?? takeIn(tab, part);
    if (!running.has(key)) {
      running.set(key, started);
      const forget = () => setTimeout(() => running.delete(key), askDeadline);
      started.then(forget, forget);
    }
    return started;
  };
}

/** What is said of long work before the asker gives up. */
function later(): Promise<AddedPage> {
  return new Promise((resolve) => setTimeout(resolve, askAgain / 2, { state: 'reading' }));
}
