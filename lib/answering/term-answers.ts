import { AskError } from '../ask-error.ts';
import type { CardQuestions, MuteScope } from '../questions/card.ts';
import type { Answers } from '../senders/answer.ts';
import { claimOfCard, grantCard } from '../senders/card-tokens.ts';
import { changeSettings } from '../settings.ts';
import { claimOf } from './claim-of.ts';
import { found } from './found.ts';
import { mute, pageNameOf, unmute } from './mutes.ts';
import { pageAround } from './page-around.ts';
import type { Rooms } from './rooms.ts';

type TermNames = keyof CardQuestions | 'term.card' | 'term.list' | 'ui.open';

/** Questions about one term, which a card may ask with its token. */
export function termAnswers({ corpus, preparation, openPlace }: Rooms): Pick<Answers, TermNames> {
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

    async 'term.card'({ sender }, tokenOrKey) {
      const { term } = await claimOf(sender, tokenOrKey);
      await preparation.ready();
      return found(await corpus.termCard(term), `term ${term}`);
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

/** Throws where page or site are meant and nobody knows which. */
async function nameFor(scope: MuteScope, url: string | null) {
  const name = scope === 'everywhere' ? null : await pageNameOf(url);
  if (scope !== 'everywhere' && name === null) throw new AskError('denied', 'on which page?');
  return name;
}
