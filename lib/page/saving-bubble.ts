import type { HighlightColour, SavedHighlight } from '../model.ts';
import type { PageState } from '../questions.ts';
import { type Beside, Bubble } from './bubble.ts';
import type { Host } from './host.ts';
import { hostName } from './host-name.ts';
import { elementOf, isInside } from './safe-dom.ts';
import type { SavedHighlights } from './saved-highlights.ts';
import { readSelection } from './selection.ts';
import type { KeeperOptions } from './world.ts';

/** How long (ms) the bubble offers to undo, and how long a refusal stands. */
const verdict = 5_000;
const refusal = 3_000;

/** A click there means something else. */
const controls = 'a[href], button, input, textarea, select, label, summary, [role=button], [contenteditable]';

/** Saving from the page: a selection in one of four colours, with undo; and what was saved, clicked, in another. */
export class SavingBubble {
  readonly #options: KeeperOptions;
  readonly #words: PageState['words'];
  readonly #saved: SavedHighlights;
  readonly #bubble: Bubble;
  #colour: HighlightColour = 'yellow';
  /** It offers to save a selection, and goes with it. */
  #offering = false;

  constructor(host: Host, options: KeeperOptions, saved: SavedHighlights) {
    this.#options = options;
    this.#words = options.state.words;
    this.#saved = saved;
    this.#bubble = new Bubble(host, this.#words, options.signal);
    const look = (event: Event) => isOurs(event) || setTimeout(() => this.#offer(), 0);
    const quiet = { signal: options.signal, capture: true, passive: true };
    document.addEventListener('pointerup', look, quiet);
    document.addEventListener('keyup', (event) => event.shiftKey && look(event), quiet);
    document.addEventListener('selectionchange', () => this.#hideIfEmpty(), quiet);
    document.addEventListener('pointerdown', (event) => this.#pressed(event), quiet);
    document.addEventListener('click', (event) => this.#clicked(event), quiet);
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
      const why = selected.refused === 'editor' ? this.#words.inEditor : this.#words.tooLong;
      this.#say(besideFocus, why, refusal);
    }
    return true;
  }

  /** Says that a highlight was saved, and offers another colour and undo. */
  confirm(saved: SavedHighlight): void {
    const beside = this.#besideSaved(saved.id);
    this.#offering = false;
    this.#colour = saved.colour;
    this.#bubble.show(
      beside,
      {
        says: this.#words.saved,
        colours: { chosen: saved.colour, onChoose: (colour) => this.#recolour(saved, colour) },
        buttons: [{ word: this.#words.undo, onClick: () => this.#delete(saved, beside) }],
      },
      this.#isDark(saved.id),
      verdict,
    );
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
    this.#bubble.show(
      besideRange(range),
      {
        colours: { chosen: null, onChoose: save },
        buttons: [{ word: this.#words.save, onClick: () => save(this.#colour) }],
      },
      this.#isDarkAt(range.startContainer),
    );
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
    } catch {
      // Whatever the reason, the reader learns that it was not saved, and may try again.
      this.#say(besideRange(range), this.#words.notSaved, refusal);
    }
  }

  #clicked(event: MouseEvent): void {
    const [target] = event.composedPath();
    if (event.button !== 0 || !(target instanceof Node) || this.#offering || isOurs(event)) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const element = elementOf(target);
    if (element === null || isInside(element, controls)) return;
    const saved = this.#saved.at(event.clientX, event.clientY);
    if (saved !== null) this.#edit(saved);
  }

  #edit(saved: SavedHighlight): void {
    const beside = this.#besideSaved(saved.id);
    this.#bubble.show(
      beside,
      {
        colours: { chosen: saved.colour, onChoose: (colour) => this.#recolour(saved, colour) },
        buttons: [{ word: this.#words.delete, onClick: () => this.#delete(saved, beside) }],
      },
      this.#isDark(saved.id),
      verdict,
    );
  }

  #recolour(saved: SavedHighlight, colour: HighlightColour): void {
    this.#attempt(this.#besideSaved(saved.id), async () => {
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
    act().catch(() => this.#say(beside, this.#words.notSaved, refusal));
  }

  #say(beside: Beside, says: string, life: number): void {
    this.#offering = false;
    this.#bubble.show(beside, { says }, this.#isDarkAt(document.body ?? document.documentElement), life);
  }

  #besideSaved(id: string): Beside {
    let last = this.#saved.rangeOf(id);
    return () => {
      last = this.#saved.rangeOf(id) ?? last;
      return last && besideRange(last)();
    };
  }

  #isDark(id: string): boolean {
    return this.#isDarkAt(this.#saved.rangeOf(id)?.startContainer ?? document.documentElement);
  }

  #isDarkAt(node: Node): boolean {
    const element = elementOf(node);
    return element !== null && this.#options.paint.palette.isDark(element);
  }
}

/** On the bubble or the card: at the document both are their host. */
const isOurs = ({ target }: Event): boolean => target instanceof Element && target.localName === hostName;

/** The last line of a range that is still on the page. */
function besideRange(range: AbstractRange): Beside {
  return () => {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    if (!startContainer.isConnected || !endContainer.isConnected) return null;
    const live = new Range();
    live.setStart(startContainer, Math.min(startOffset, sizeOf(startContainer)));
    live.setEnd(endContainer, Math.min(endOffset, sizeOf(endContainer)));
    const boxes = live.getClientRects();
    return boxes[boxes.length - 1] ?? null;
  };
}

/** Beside the field that has the focus, or in the upper corner. */
const besideFocus: Beside = () => {
  const { left, right, top, bottom } = (
    document.activeElement ?? document.documentElement
  ).getBoundingClientRect();
  return { left, right: Math.min(right, innerWidth), top, bottom: Math.min(bottom, innerHeight / 2) };
};

const sizeOf = (node: Node): number => (node instanceof CharacterData ? node.length : node.childNodes.length);
