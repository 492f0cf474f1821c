import type { PageSummary } from '../questions.ts';
import { Card } from './card.ts';
import { rangeOf } from './flow.ts';
import { Host } from './host.ts';
import { HoverCard } from './hover-card.ts';
import type { MarkedPlace } from './match-at.ts';
import { PageList } from './page-list.ts';
import { reveal } from './reveal.ts';
import { SaveButton } from './save-button.ts';
import { SavedHighlights } from './saved-highlights.ts';
import { sentenceAround } from './sentence-around.ts';
import type { CardPlace, KeeperOptions, Keeping, MarkedTrees, RevealTarget } from './world.ts';

/**
 * The second half of the content script: card, save button and saved highlights. A script of its own (`keeper.js`),
 * loaded in idle time after the first mark, or when something is selected or was saved: other pages pay nothing.
 */
export class Keeper implements Keeping {
  readonly saved: SavedHighlights;
  readonly #host: Host;
  readonly #card: HoverCard;
  readonly #list: PageList;
  readonly #page: MarkedTrees;

  constructor(options: KeeperOptions, card: CardPlace) {
    const { state, signal, terms, page } = options;
    this.#page = page;
    this.#list = new PageList(terms, page);
    this.saved = new SavedHighlights(options);
    this.#host = new Host(signal);
    this.#card = new HoverCard(
      options,
      (listener) => new Card(this.#host, options, card, listener),
      (place) => this.#saveSentence(place),
    );
    new SaveButton(this.#host, state.words, (range) => this.saved.save(range), signal);
  }

  marked(): Promise<void> {
    this.#card.check();
    return this.saved.recheck();
  }

  care(): void {
    this.#host.attach();
  }

  summary(): PageSummary {
    return { terms: this.#list.terms, orphans: this.saved.orphans, paused: this.#page.paused };
  }

  reveal(target: RevealTarget): boolean {
    if ('term' in target) return this.#list.reveal(target.term);
    const range = this.saved.rangeOf(target.highlight);
    return range !== null && reveal(range);
  }

  openAt(place: MarkedPlace): void {
    this.#card.openAt(place);
  }

  #saveSentence({ flow, match }: MarkedPlace): Promise<void> {
    return this.saved.save(rangeOf(flow, match), sentenceAround);
  }
}
