import type { InsightQuestions } from '../questions/insight.ts';
import type { Answers } from '../senders/answer.ts';
import { claimOf } from './claim-of.ts';
import type { Rooms } from './rooms.ts';

/** What the documents say beside each other. */
export function insightAnswers({ corpus, preparation }: Rooms): Pick<Answers, keyof InsightQuestions> {
  return {
    async 'term.insight'(_, key) {
      await preparation.ready();
      return corpus.termInsight(key);
    },
    async 'term.sets'({ sender }, tokenOrKey) {
      const { term } = await claimOf(sender, tokenOrKey);
      await preparation.ready();
      return corpus.setsOfTerm(term);
    },
    async 'term.compare'(_, key, left, right) {
      await preparation.ready();
      return corpus.compareTerm(key, left, right);
    },
    async 'passage.compare'(_, id) {
      await preparation.ready();
      return corpus.comparePassage(id);
    },
  };
}
