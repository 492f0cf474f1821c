import type { Match } from '../model.ts';
import type { FindTerms } from './find-matches.ts';
import type { Flow } from './flow.ts';

/** No key holds it and folding keeps it, so no match crosses from one flow into the next. */
const between = '\uE000';

/** Text gathered before it is matched: small flows in one go cost half of what they cost one by one. */
const batchLength = 4_000;

/** Flows that wait to be matched together. */
export class FlowBatch {
  #flows: Flow[] = [];
  #length = 0;

  get isFull(): boolean {
    return this.#length >= batchLength;
  }

  add(flow: Flow): void {
    this.#flows.push(flow);
    this.#length += flow.text.length;
  }

  /** Matches what waited, and hands out each flow with its matches. */
  match(find: FindTerms, take: (flow: Flow, matches: Match[]) => void): void {
    const flows = this.#flows;
    this.#flows = [];
    this.#length = 0;
    const matches = find(flows.map((flow) => flow.text).join(between));
    let base = 0;
    let next = 0;
    for (const flow of flows) {
      const end = base + flow.text.length;
      const own: Match[] = [];
      for (; next < matches.length && matches[next]!.start < end; next++) {
        const match = matches[next]!;
        match.start -= base;
        match.end -= base;
        own.push(match);
      }
      take(flow, own);
      base = end + between.length;
    }
  }
}
