import type { HighlightColour, SavedHighlight } from '../model.ts';
import type { PageState } from '../questions.ts';
import { besideFocus, besideRange } from './beside.ts';
import { Bubble } from './bubble.ts';
import type { Host } from './host.ts';
import { hostName } from './host-name.ts';
import { elementOf, isInside } from './safe-dom.ts';
import { SavedBubble } from './saved-bubble.ts';
import type { SavedHighlights } from './saved-highlights.ts';
import { readSelection } from './selection.ts';
import type { KeeperOptions } from './world.ts';

/** A click there means something else. */
const controls = 'a[href], button, input, textarea, select, label, summary, [role=button], [contenteditable]';

/** Saving from the page: a selection in one of four colours, with undo; and what was saved, clicked, once more. */
export class SavingBubble {
  readonly #options: KeeperOptions;
  readonly #words: PageState['words'];
  readonly #saved: SavedHighlights;
  readonly #bubble: Bubble;
  readonly #after: SavedBubble;
  #colour: HighlightColour = 'yellow';
  /** It offers to save a selection, and goes with it. */
  #offering = false;

  constructor(host: Host, options: KeeperOptions, saved: SavedHighlights) {
    this.#options = options;
    this.#words = options.state.words;
    this.#saved = saved;
    this.#bubble = new Bubble(host, this.#words, options.signal);
    this.#after = new SavedBubble(options, saved, this.#bubble);
    const look = (event: Event) => isOurs(event) || setTimeout(() => this.#offer(), 0);
    const quiet = { signal: options.signal, capture: true, passive: true };
    document.addEventListener('pointerup', look, quiet);
    document.addEventListener('keyup', (event) => event.shiftKey && look(event), quiet);
    document.addEventListener('selectionchange', () => this.#hideIfEmpty(), quiet);
    document.addEventListener('pointerdown', (event) => this.#pressed(event), quiet);
    document.addEventListener('click', (event) => this.#clicked(event), quiet);
    // The selection that called for the keeper may have been made before it came.
    const isPressed = () => (options.page.pointed?.buttons ?? 0) > 0;
    setTimeout(() => options.signal.aborted || isPressed() || this.#offer(), 0);
  }

  /** Keeps what is selected, as the menu and the keys ask; says why where it can't. False where nothing is selected. */
  async saveSelection(): Promise<boolean> {
    // All frames are asked: the one with the focus is meant.
    const elsewhere =
      document.activeElement?.localName === 'iframe' || (window !== top && !document.hasFocus());
    if (elsewhere) return false;
    const selected = readSelection(this.#options.page.trees);
    if ('range' in selected) await this.#save(selected.range, this.#colour);
    else if (selected.refused === 'empty') return false;
    else {
      this.#offering = false;
      const why = selected.refused === 'editor' ? this.#words.inEditor : this.#words.tooLong;
      this.#after.refuse(besideFocus(), why);
    }
    return true;
  }

  /** Says that a highlight was saved, and offers another colour and undo. */
  confirm(saved: SavedHighlight): void {
    this.#offering = false;
    this.#colour = saved.colour;
    this.#after.confirm(saved);
  }

  #offer(): void {
    if (this.#bubble.isShown && !this.#offering) return;
    const selected = readSelection(this.#options.page.trees);
    if (!('range' in selected)) {
      if (this.#offering) this.#bubble.hide();
      this.#offering = false;
      return;
    }
    const { range } = selected;
    this.#offering = true;
    const save = (colour: HighlightColour) => void this.#save(range, colour);
    const content = {
      colours: { chosen: null, onChoose: save },
      buttons: [{ word: this.#words.save, onClick: () => save(this.#colour) }],
    };
    this.#bubble.show(besideRange(range), content, this.#after.isDarkAt(range.startContainer));
  }

  /** Elsewhere: what the bubble says was seen. */
  #pressed(event: Event): void {
    if (!this.#offering && !isOurs(event)) this.#bubble.hide();
  }

  #hideIfEmpty(): void {
    if (!this.#offering || 'range' in readSelection(this.#options.page.trees)) return;
    this.#offering = false;
    this.#bubble.hide();
  }

  async #save(range: StaticRange, colour: HighlightColour): Promise<void> {
    try {
      const saved = await this.#saved.save(range, colour);
      // Under the selection the colour would not be seen.
      document.getSelection()?.removeAllRanges();
      this.confirm(saved);
    } catch (error) {
      // Whatever the reason, the reader learns that it was not saved, and may try again.
      this.#offering = false;
      this.#after.fail(besideRange(range), error);
    }
  }

  #clicked(event: MouseEvent): void {
    const [target] = event.composedPath();
    if (event.button !== 0 || !(target instanceof Node) || this.#offering || isOurs(event)) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const element = elementOf(target);
    if (element === null || isInside(element, controls)) return;
    const saved = this.#saved.at(event.clientX, event.clientY);
    if (saved !== null) this.#after.edit(saved);
  }
}

/** On the bubble or the card: at the document both are their host. */
const isOurs = ({ target }: Event): boolean => target instanceof Element && target.localName === hostName;
