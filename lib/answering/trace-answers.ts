import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { AskError } from '../ask-error.ts';
import { keyPhrases } from '../insight/new-phrases.ts';
import { tracedText } from '../limits.ts';
import { askPage } from '../messaging.ts';
import type { QuotationQuestions, Traced } from '../questions/quotations.ts';
import type { Answers } from '../senders/answer.ts';
import { claimOfCard } from '../senders/card-tokens.ts';
import { found } from './found.ts';
import { keepAwake } from './keep-awake.ts';
import type { Rooms } from './rooms.ts';
import { keepTrace, readTrace } from './traces.ts';

const textBlocks = v.array(v.string());

/** Reading a page against the documents: its text comes for this one question and is not kept. */
export function traceAnswers({
  corpus,
  preparation,
  loadLexicon,
}: Rooms): Pick<Answers, keyof QuotationQuestions> {
  return {
    async 'trace.page'(_, tab) {
      await preparation.ready();
      return keepAwake(async () => {
        const blocks = await blocksOf(tab);
        if (!Array.isArray(blocks)) return blocks;
        const quotations = await corpus.trace(blocks);
        const { url = '' } = await browser.tabs.get(tab);
        await keepTrace(tab, { url, quotations });
        const marks = quotations.map(({ block, span, altered }, number) => ({
          number,
          block,
          span,
          altered,
        }));
        await askPage(tab, 'page.trace', { act: 'paint', marks });
        return { state: 'traced', quotations };
      });
    },
    async 'trace.found'(_, tab) {
      const quotations = await readTrace(tab);
      return quotations && { state: 'traced', quotations };
    },
    async 'trace.card'({ sender }, token) {
      if (sender.kind !== 'card') throw new AskError('denied');
      const { term } = await claimOfCard(sender.tab, token);
      const number = Number(/^quotation (\d+)$/.exec(term)?.[1]);
      return found((await readTrace(sender.tab))?.[number] ?? null, term);
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

/** The blocks of text of a tab's page, or why there are none. */
async function blocksOf(tab: number): Promise<string[] | Exclude<Traced, { state: 'traced' }>> {
  const answer = await askPage(tab, 'page.trace', { act: 'read' }).catch(nullIfUnreachable);
  const blocks = v.safeParse(textBlocks, answer);
  if (!blocks.success) return { state: 'closed' };
  const length = blocks.output.reduce((sum, block) => sum + block.length, 0);
  return length > tracedText ? { state: 'long' } : blocks.output;
}

/** Glossa does not run there. */
function nullIfUnreachable(error: unknown): null {
  if (error instanceof AskError && error.code === 'unreachable') return null;
  throw error;
}
