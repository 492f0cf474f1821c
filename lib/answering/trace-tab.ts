/** Reading the page of a tab against the documents: its text comes for this one question and is not kept. */
import * as v from 'valibot';
import { AskError } from '../ask-error.ts';
import { tracedText } from '../limits.ts';
import { askPage } from '../messaging.ts';
import type { QuoteMark, Traced, TraceOrder } from '../questions/quotations.ts';
import { keepAwake } from './keep-awake.ts';
import type { Rooms } from './rooms.ts';
import { forgetTrace, keepTrace, readTrace } from './traces.ts';

const textBlocks = v.array(v.string());

/** Finds the quotations on the page of a tab, paints them there, and keeps them; `terms` are marked on it now. */
export async function traceTab(
  { corpus, preparation }: Pick<Rooms, 'corpus' | 'preparation'>,
  tab: number,
  terms = 0,
): Promise<Traced> {
  await preparation.ready();
  return keepAwake(async () => {
    const blocks = await blocksOf(tab);
    if (!Array.isArray(blocks)) {
      if (blocks.state === 'long') await keepTrace(tab, blocks, terms);
      return blocks;
    }
    const quotations = await corpus.trace(blocks);
    const traced: Traced = { state: 'traced', quotations };
    const marks = quotations.map(
      ({ block, span, altered }, number): QuoteMark => ({ number, block, span, altered }),
    );
    await orderPage(tab, { act: 'paint', marks });
    await keepTrace(tab, traced, terms);
    return traced;
  });
}

/** What was found on the page of a tab, if the page is still as it was. */
export async function foundOn(tab: number): Promise<Traced | null> {
  const trace = await readTrace(tab);
  if (trace === null || trace.traced.state !== 'traced') return trace?.traced ?? null;
  if ((await orderPage(tab, { act: 'check' })) !== null) return trace.traced;
  await forgetTrace(tab);
  return null;
}

/** The blocks of text of a tab's page, or why there are none. */
export async function blocksOf(tab: number): Promise<string[] | Exclude<Traced, { state: 'traced' }>> {
  const blocks = v.safeParse(textBlocks, await orderPage(tab, { act: 'read' }));
  if (!blocks.success) return { state: 'closed' };
  const length = blocks.output.reduce((sum, block) => sum + block.length, 0);
  return length > tracedText ? { state: 'long' } : blocks.output;
}

/** Null where Glossa does not run there, too. */
async function orderPage(tab: number, order: TraceOrder): Promise<string[] | null> {
  try {
    return await askPage(tab, 'page.trace', order);
  } catch (error) {
    if (error instanceof AskError && error.code === 'unreachable') return null;
    throw error;
  }
}
