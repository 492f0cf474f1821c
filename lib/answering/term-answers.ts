import type { Answers } from '../senders/answer.ts';
import { claimOfCard } from '../senders/card-tokens.ts';
import { claimOf } from './claim-of.ts';
import { found } from './found.ts';
import type { Rooms } from './rooms.ts';

type TermNames = 'term.card' | 'term.list' | 'ui.open';

/** What is asked of terms by whoever shows them. */
export function termAnswers({ corpus, preparation, openPlace }: Rooms): Pick<Answers, TermNames> {
  return {
    async 'term.card'({ sender }, tokenOrKey) {
      const { term } = await claimOf(sender, tokenOrKey);
      await preparation.ready();
      return found(await corpus.termCard(term), `term ${term}`);
    },

    async 'term.list'() {
      await preparation.ready();
      return corpus.terms();
    },

    async 'ui.open'({ sender }, place, token) {
      if (sender.kind === 'card') await claimOfCard(sender.tab, token ?? '');
      await openPlace(place);
    },
  };
}
