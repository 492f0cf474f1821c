import type { Preparation } from '../../lib/answering/preparation.ts';
import { showResting } from '../../lib/toolbar.ts';

/** Shows by the icon whether the corpus is well, where no page says more. */
export async function showRest(prepared: Preparation): Promise<void> {
  const { state, problem } = await prepared.state();
  await showResting(state === 'failed' || problem !== null);
}
