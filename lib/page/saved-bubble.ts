import type { HighlightColour, SavedHighlight } from '../model.ts';
import type { PageState, StorageProblem } from '../questions.ts';
import { type Beside, besideRange } from './beside.ts';
import type { Bubble } from './bubble.ts';
import { elementOf } from './safe-dom.ts';
import type { SavedHighlights } from './saved-highlights.ts';
import type { KeeperOptions } from './world.ts';

/** How long (ms) the bubble offers to undo, or says why not. */
const verdict = 5_000;

/** What the bubble offers for a highlight that is saved: another colour, a note, deletion, each with its way back. */
export class SavedBubble {
  readonly #options: KeeperOptions;
  readonly #words: PageState['words'];
  readonly #saved: SavedHighlights;
  readonly #bubble: Bubble;

  constructor(options: KeeperOptions, saved: SavedHighlights, bubble: Bubble) {
    this.#options = options;
    this.#words = options.state.words;
    this.#saved = saved;
    this.#bubble = bubble;
  }

  /** Says that it was saved, and offers undo. */
  confirm(saved: SavedHighlight): void {
    this.#offer(saved, this.#words.undo, this.#words.saved);
  }

  /** Offers to change it: the reader has clicked it. */
  edit(saved: SavedHighlight): void {
    this.#offer(saved, this.#words.delete);
  }

  /** Says why something was not done. */
  refuse(beside: Beside, why: string): void {
    const ground = document.body ?? document.documentElement;
    this.#bubble.show(beside, { says: why }, this.isDarkAt(ground), verdict);
  }

  /** Says that something could not be done and, where the database is at fault, why. */
  fail(beside: Beside, error: unknown): void {
    const { faults, notSaved } = this.#words;
    const { code } = error as { code?: StorageProblem };
    this.refuse(beside, (code && faults[code]) ?? notSaved);
  }

  isDarkAt(node: Node): boolean {
    const element = elementOf(node);
    return element !== null && this.#options.paint.palette.isDark(element);
  }

  #offer(saved: SavedHighlight, deletion: string, says?: string): void {
    const beside = this.#beside(saved.id);
    const note = () => this.#options.world.ask('highlight.open', saved.id);
    const content = {
      ...(says ? { says } : {}),
      colours: { chosen: saved.colour, onChoose: (colour: HighlightColour) => this.#recolour(saved, colour) },
      buttons: [
        // Written in a window of ours: what is typed on a page, the page can hear.
        { word: this.#words.note, onClick: () => this.#attempt(beside, note) },
        { word: deletion, onClick: () => this.#delete(saved, beside) },
      ],
    };
    this.#bubble.show(beside, content, this.#isDark(saved.id), verdict);
  }

  #recolour(saved: SavedHighlight, colour: HighlightColour): void {
    this.#attempt(this.#beside(saved.id), async () => {
      this.confirm(await this.#saved.recolour(saved, colour));
    });
  }

  #delete(saved: SavedHighlight, beside: Beside): void {
    const isDark = this.#isDark(saved.id);
    const undo = { word: this.#words.undo, onClick: () => this.#restore(saved, beside) };
    this.#attempt(beside, async () => {
      await this.#saved.delete(saved);
      this.#bubble.show(beside, { says: this.#words.deleted, buttons: [undo] }, isDark, verdict);
    });
  }

  #restore(saved: SavedHighlight, beside: Beside): void {
    this.#attempt(beside, async () => {
      await this.#saved.restore(saved);
      this.confirm(saved);
    });
  }

  #attempt(beside: Beside, act: () => Promise<void>): void {
    // The background did not answer: the bubble says so, and what was stays.
    act().catch((error) => this.fail(beside, error));
  }

  #beside(id: string): Beside {
    let last = this.#saved.rangeOf(id);
    const line = () => {
      last = this.#saved.rangeOf(id) ?? last;
      return last && besideRange(last).line();
    };
    return { node: last?.startContainer ?? document.documentElement, line };
  }

  #isDark(id: string): boolean {
    return this.isDarkAt(this.#saved.rangeOf(id)?.startContainer ?? document.documentElement);
  }
}
