import type { GlossaryQuestions } from '../questions/glossary.ts';
import type { Answers } from '../senders/answer.ts';
import { found } from './found.ts';
import type { Rooms } from './rooms.ts';

/** The review of the glossary: what changes is marked anew at once. */
export function glossaryAnswers({
  corpus,
  preparation,
  tellPages,
}: Rooms): Pick<Answers, keyof GlossaryQuestions> {
  return {
    async 'glossary.review'(_, from) {
      await preparation.ready();
      return corpus.reviewTerms(from);
    },
    async 'glossary.term'(_, key) {
      await preparation.ready();
      return found(await corpus.reviewTerm(key), `term ${key}`);
    },
    async 'glossary.edit'(_, edits) {
      await corpus.editTerms(edits);
      void tellPages();
    },
    async 'glossary.within'(_, scope) {
      await preparation.ready();
      return corpus.termsWithin(scope);
    },
  };
}
