import { undoShown } from '../limits.ts';
import type { Match } from '../model.ts';
import type { MarkedFlow } from './marked-flow.ts';
import type { MarkedTrees } from './world.ts';

/**
 * While the card offers to take a mute back: the marks of the term are gone, but the page is not yet read anew,
 * for that would take the card away.
 */
export class MuteNote {
  readonly #page: MarkedTrees;
  readonly #hidden = new Map<MarkedFlow, Match[]>();
  #shown: PromiseWithResolvers<boolean> | null = null;
  #ending: ReturnType<typeof setTimeout> | undefined;

  constructor(page: MarkedTrees) {
    this.#page = page;
  }

  get isShown(): boolean {
    return this.#shown !== null;
  }

  /** Resolves once no undo is offered any more, with whether it was taken; nothing where none is. */
  settled(): Promise<boolean> | undefined {
    return this.#shown?.promise;
  }

  /** Takes the marks of a term off the page; `onEnd` is called when the offer ends by itself. */
  begin(term: number, onEnd: () => void): void {
    for (const flow of this.#page.marks.flows()) {
      const others = flow.matches.filter(({ key }) => key !== term);
      if (others.length === flow.matches.length) continue;
      this.#hidden.set(flow, flow.matches);
      flow.matches = others;
    }
    this.#page.recolour();
    this.#shown ??= Promise.withResolvers();
    clearTimeout(this.#ending);
    this.#ending = setTimeout(onEnd, undoShown);
  }

  /** Puts the marks back. */
  undo(): void {
    for (const [flow, matches] of this.#hidden) flow.matches = matches;
    this.#page.recolour();
    this.end(true);
  }

  /** The offer is over: what is marked follows the settings again. */
  end(undone = false): void {
    clearTimeout(this.#ending);
    this.#hidden.clear();
    this.#shown?.resolve(undone);
    this.#shown = null;
  }
}
