import { AskError } from '../ask-error.ts';
import type { Answers } from '../senders/answer.ts';
import { grantCard, termOfCard } from '../senders/card-tokens.ts';
import type { Sender } from '../senders/sender.ts';
import { changeSettings } from '../settings.ts';
import { found } from './found.ts';
import type { Rooms } from './rooms.ts';

type TermNames = 'card.grant' | 'term.card' | 'term.mute' | 'term.unmute' | 'term.list' | 'ui.open';

/** Questions about one term, which a card may ask with its token. */
export function termAnswers({ corpus, preparation, openPlace }: Rooms): Pick<Answers, TermNames> {
  return {
    'card.grant'({ sender }, term) {
      if (!('tab' in sender)) throw new AskError('denied');
      return grantCard(sender.tab, term);
    },

    async 'term.card'({ sender }, tokenOrKey) {
      const key = await keyOf(sender, tokenOrKey);
      await preparation.ready();
      return found(await corpus.termCard(key), `term ${key}`);
    },

    async 'term.mute'({ sender }, tokenOrKey) {
      const key = await keyOf(sender, tokenOrKey);
      await changeSettings(({ mutedTerms }) => ({ mutedTerms: [...new Set([...mutedTerms, key])] }));
    },

    async 'term.unmute'(_, key) {
      await changeSettings(({ mutedTerms }) => ({ mutedTerms: mutedTerms.filter((term) => term !== key) }));
    },

    async 'term.list'() {
      await preparation.ready();
      return corpus.terms();
    },

    async 'ui.open'({ sender }, place, token) {
      if (sender.kind === 'card') await termOfCard(sender.tab, token ?? '');
      await openPlace(place);
    },
  };
}

/** The card shows a token, and only the term it was granted for; our own pages name the key. */
function keyOf(sender: Sender, tokenOrKey: string): Promise<string> | string {
  return sender.kind === 'card' ? termOfCard(sender.tab, tokenOrKey) : tokenOrKey;
}
