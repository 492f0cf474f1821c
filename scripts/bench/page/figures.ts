import type { Sample } from './contest.ts';

export type Unit = 'ms' | 'nodes' | 'ranges' | '% of the nodes';

/** One line of `npm run bench -- page`. */
export interface PageFigure {
  bench: 'page';
  measured: string;
  ours: number;
  peer?: number;
  peerIs?: string;
  /** How many times longer the peer takes. */
  ratio?: number;
  unit: Unit;
  budget: number;
  /** The budget on this machine: as far above it as the peer is above what it took where the budget was set. */
  budgetHere?: number;
  /** Of how many runs `ours` is the median. */
  runs: number;
}

export const runs = 7;
const indexOf = 'indexOf per term and text node, Highlight API';

/** Ours, and the peer's beside it where it ran. */
export function versus(
  measured: string,
  key: keyof Sample,
  ours: Sample[],
  peer: Sample[],
  budget: number,
  unit: Unit = 'ms',
): PageFigure {
  const mine = median(ours.map((one) => one[key]));
  const own: PageFigure = { bench: 'page', measured, ours: mine, unit, budget, runs: ours.length };
  if (peer.length === 0) return own;
  const theirs = median(peer.map((one) => one[key]));
  const ratio = mine > 0 ? Math.round((theirs / mine) * 10) / 10 : 0;
  return { ...own, peer: theirs, peerIs: indexOf, ratio };
}

export function figure(measured: string, values: number[], budget: number): PageFigure {
  return { bench: 'page', measured, ours: median(values), unit: 'ms', budget, runs: values.length };
}

/** To a hundredth. */
export function median(values: number[]): number {
  return (
    Math.round([...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]! * 100) / 100
  );
}
