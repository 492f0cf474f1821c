import type { PageSummary } from '../questions.ts';
import { Card } from './card.ts';
import { rangeOf } from './flow.ts';
import { Host } from './host.ts';
import { HoverCard } from './hover-card.ts';
import { Looks } from './looks.ts';
import type { MarkedPlace } from './marked-place.ts';
import { PageList } from './page-list.ts';
import { Quotes } from './quotes.ts';
import { reveal, revealIfHidden } from './reveal.ts';
import { SavedHighlights } from './saved-highlights.ts';
import { SavingBubble } from './saving-bubble.ts';
import { sentenceAround } from './sentence-around.ts';
import { inSlices } from './slices.ts';
import { TermSteps } from './term-steps.ts';
import { watchColours } from './watch-colours.ts';
import { watchEditors } from './watch-editors.ts';
import type { CardPlace, KeeperOptions, Keeping, MarkedTrees, Revealed, RevealTarget } from './world.ts';

/**
 * The third part of the content script: card, save button and saved highlights. A script of its own (`keeper.js`),
 * loaded in idle time after the first mark, or when something is selected or was saved: other pages pay nothing.
 */
export class Keeper implements Keeping {
  readonly saved: SavedHighlights;
  readonly quotes: Quotes;
  readonly #host: Host;
  readonly #card: HoverCard;
  readonly #list: PageList;
  readonly #steps: TermSteps;
  readonly #page: MarkedTrees;
  readonly #bubble: SavingBubble;
  readonly #looks: Looks;
  readonly #signal: AbortSignal;

  constructor(options: KeeperOptions, card: CardPlace) {
    const { signal, terms, page } = options;
    this.#page = page;
    this.#signal = signal;
    this.#list = new PageList(terms, page);
    this.quotes = new Quotes(options, (place) => this.#card.point(place));
    this.#steps = new TermSteps(page, this.quotes);
    this.saved = new SavedHighlights(options);
    this.#host = new Host(signal);
    this.#card = new HoverCard(
      options,
      (listener) => new Card(this.#host, options, card, listener),
      (place) => this.#saveSentence(place),
      this.quotes,
    );
    this.#bubble = new SavingBubble(this.#host, options, this.saved);
    this.#looks = new Looks(options);
    watchColours(() => page.recolour(), signal);
    watchEditors(page, signal);
  }

  marked(): Promise<void> {
    this.#card.check();
    return this.saved.recheck();
  }

  care(): void {
    this.#host.attach();
    void inSlices(this.#looks.check(), this.#signal);
  }

  summary(): PageSummary {
    return { terms: this.#list.terms, orphans: this.saved.orphans, paused: this.#page.paused };
  }

  reveal(target: RevealTarget): Revealed | Promise<boolean> {
    if ('act' in target) return this.#act(target.act);
    if ('step' in target) return this.#step(target.step);
    if ('term' in target) return this.#goTo(target.term);
    const range = this.saved.rangeOf(target.highlight);
    return range !== null && reveal(range);
  }

  settled(): Promise<boolean> | undefined {
    return this.#card.note.settled();
  }

  /** Opens the card of the term after or before the last. */
  #step(step: 1 | -1): boolean {
    const place = this.#steps.go(step);
    if (place === null || !revealIfHidden(rangeOf(place.flow, place.match))) return false;
    this.#card.openAt(place);
    return true;
  }

  #goTo(term: string): Revealed {
    const revealed = this.#list.reveal(term);
    if (revealed === null) return false;
    this.#card.point(revealed.place);
    return revealed.number;
  }

  async #act(act: 'save' | 'find'): Promise<boolean> {
    if (act === 'save') return this.#bubble.saveSelection();
    await this.saved.findAgain();
    return this.saved.orphans.length === 0;
  }

  /** False where it was not saved, whatever the reason. */
  #saveSentence({ flow, match }: MarkedPlace): Promise<boolean> {
    return this.saved.save(rangeOf(flow, match), 'yellow', sentenceAround).then(
      (saved) => {
        this.#bubble.confirm(saved);
        return true;
      },
      () => false,
    );
  }
}
