import { exchangeTargets } from './exchange-targets.ts';
import { fileTargets } from './file-targets.ts';
import { messageTargets } from './message-targets.ts';
import { readingTargets } from './reading-targets.ts';
import type { Target } from './target.ts';

/** Whatever takes in what others made; the shares make a hundred. */
export const targets: readonly Target[] = [
  ...fileTargets,
  ...exchangeTargets,
  ...messageTargets,
  ...readingTargets,
];
