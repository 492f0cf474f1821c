import { rangeOf } from './flow.ts';
import { Host } from './host.ts';
import { HoverCard } from './hover-card.ts';
import type { MarkedPlace } from './match-at.ts';
import { SaveButton } from './save-button.ts';
import { SavedHighlights } from './saved-highlights.ts';
import { sentenceAround } from './sentence-around.ts';
import type { KeeperOptions, Keeping } from './world.ts';

/**
 * The second half of the content script: card, save button and saved highlights. A script of its own (`keeper.js`),
 * loaded in idle time after the first mark, or when something is selected or was saved: other pages pay nothing.
 */
export class Keeper implements Keeping {
  readonly saved: SavedHighlights;
  readonly #host: Host;
  readonly #card: HoverCard;

  constructor(options: KeeperOptions) {
    const { state, signal } = options;
    this.saved = new SavedHighlights(options);
    this.#host = new Host(signal);
    this.#card = new HoverCard(options, this.#host, (place) => this.#saveSentence(place));
    new SaveButton(this.#host, state.words, (range) => this.saved.save(range), signal);
  }

  marked(): Promise<void> {
    this.#card.check();
    return this.saved.recheck();
  }

  care(): void {
    this.#host.attach();
  }

  openAt(place: MarkedPlace): void {
    this.#card.openAt(place);
  }

  #saveSentence({ flow, match }: MarkedPlace): Promise<void> {
    return this.saved.save(rangeOf(flow, match), sentenceAround);
  }
}
