import { AskError } from '../ask-error.ts';
import type { CardQuestions, MuteScope } from '../questions/card.ts';
import type { Answers } from '../senders/answer.ts';
import { claimOfCard, grantCard } from '../senders/card-tokens.ts';
import { changeSettings } from '../settings.ts';
import { claimOf } from './claim-of.ts';
import { mute, type PageName, pageNameOf, unmute } from './mutes.ts';
import { pageAround } from './page-around.ts';
import type { Rooms } from './rooms.ts';

/** What a card may ask with its token beside its term: others in its words, and where not to mark it. */
export function cardAnswers({ corpus }: Rooms): Pick<Answers, keyof CardQuestions> {
  return {
    'card.grant'({ sender }, term) {
      if (!('tab' in sender)) throw new AskError('denied');
      return grantCard(sender.tab, { term, url: pageAround(sender) });
    },

    async 'card.follow'({ sender }, token, term) {
      if (sender.kind !== 'card') throw new AskError('denied');
      const { url } = await claimOfCard(sender.tab, token);
      return grantCard(sender.tab, { term, url });
    },

    async 'card.terms'({ sender }, token, text) {
      await claimOf(sender, token);
      return corpus.termsIn(text);
    },

    async 'term.mute'({ sender }, tokenOrKey, scope = 'everywhere') {
      const { term, url } = await claimOf(sender, tokenOrKey);
      const name = await nameFor(scope, url);
      await changeSettings((settings) => mute(settings, term, scope, name));
    },

    async 'term.unmute'({ sender }, tokenOrKey, scope = 'everywhere') {
      const { term, url } = await claimOf(sender, tokenOrKey);
      const name = await nameFor(scope, url);
      await changeSettings((settings) => unmute(settings, term, scope, name));
    },
  };
}

/** Throws where page or site are meant and nobody knows which. */
async function nameFor(scope: MuteScope, url: string | null): Promise<PageName | null> {
  const name = scope === 'everywhere' ? null : await pageNameOf(url);
  if (scope !== 'everywhere' && name === null) throw new AskError('denied', 'on which page?');
  return name;
}
