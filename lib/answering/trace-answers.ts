import { AskError } from '../ask-error.ts';
import { keyPhrases } from '../insight/new-phrases.ts';
import type { QuotationQuestions } from '../questions/quotations.ts';
import type { Answers } from '../senders/answer.ts';
import { claimOfCard } from '../senders/card-tokens.ts';
import { found } from './found.ts';
import { keepAwake } from './keep-awake.ts';
import type { Rooms } from './rooms.ts';
import { blocksOf, foundOn, traceTab } from './trace-tab.ts';
import { readTrace } from './traces.ts';

/** What a page takes from the documents, and what it has that they have not. */
export function traceAnswers(rooms: Rooms): Pick<Answers, keyof QuotationQuestions> {
  const { corpus, preparation, loadLexicon } = rooms;
  return {
    'trace.page': (_, tab) => traceTab(rooms, tab),
    'trace.found': (_, tab) => foundOn(tab),
    async 'trace.card'({ sender }, token) {
      if (sender.kind !== 'card') throw new AskError('denied');
      // A content script names quotations of its own tab only: the token is good there and nowhere else.
      const { term } = await claimOfCard(sender.tab, token);
      const number = Number(/^quotation (\d{1,9})$/.exec(term)?.[1]);
      const traced = (await readTrace(sender.tab))?.traced;
      return found(traced?.state === 'traced' ? (traced.quotations[number] ?? null) : null, term);
    },
    async 'trace.phrases'(_, tab) {
      await preparation.ready();
      return keepAwake(async () => {
        const blocks = await blocksOf(tab);
        return Array.isArray(blocks) ? corpus.unknownPhrases(keyPhrases(blocks, await loadLexicon())) : [];
      });
    },
  };
}
