import type { TermQuestions } from '../questions/terms.ts';
import type { Answers } from '../senders/answer.ts';
import { found } from './found.ts';
import type { Rooms } from './rooms.ts';

/** What a term's page asks beside its card. */
export function termPageAnswers({ corpus, preparation }: Rooms): Pick<Answers, keyof TermQuestions> {
  return {
    async 'term.concordance'(_, key, from) {
      await preparation.ready();
      return found(await corpus.concordance(key, from), `term ${key}`);
    },
    async 'term.related'(_, key) {
      await preparation.ready();
      return corpus.relatedTerms(key);
    },
  };
}
