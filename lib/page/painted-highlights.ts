import type { SavedHighlight } from '../model.ts';
import { liveRangeOf } from './flow.ts';
import type { HighlightName } from './highlights.ts';
import { elementOf } from './safe-dom.ts';
import type { Paint } from './world.ts';

interface Painted {
  name: HighlightName;
  range: StaticRange;
  /** Length of the text at its ends when it was found: a change means that it must be looked for again. */
  ends: string;
}

/** Where saved highlights are painted on the page, by their ids. */
export class PaintedHighlights {
  readonly #painted = new Map<string, Painted>();
  readonly #paint: Paint;

  constructor(paint: Paint) {
    this.#paint = paint;
  }

  has(id: string): boolean {
    return this.#painted.has(id);
  }

  rangeOf(id: string): StaticRange | null {
    return this.#painted.get(id)?.range ?? null;
  }

  /** Is it painted at this point of the window? */
  isAt(id: string, x: number, y: number): boolean {
    const range = this.rangeOf(id);
    const boxes = range && liveRangeOf(range)?.getClientRects();
    return [...(boxes ?? [])].some(
      (box) => x >= box.left && x <= box.right && y >= box.top - 1 && y <= box.bottom + 1,
    );
  }

  paint({ id, colour }: SavedHighlight, range: StaticRange | null): void {
    const element = range && elementOf(range.startContainer);
    if (range === null || element === null) return;
    this.unpaint(id);
    const dark = this.#paint.palette.isDark(element) ? '-dark' : '';
    const name: HighlightName = `glossa-saved-${colour}${dark}`;
    this.#paint.highlights.add(name, range);
    this.#painted.set(id, { name, range, ends: endsOf(range) });
  }

  unpaint(id: string): void {
    const painted = this.#painted.get(id);
    if (painted === undefined) return;
    this.#paint.highlights.delete(painted.name, painted.range);
    this.#painted.delete(id);
  }

  /** Takes the paint off all but these. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of [...this.#painted.keys()]) if (!ids.has(id)) this.unpaint(id);
  }

  /** Takes the paint off text that has changed or gone. */
  dropMoved(): void {
    for (const [id, { range, ends }] of [...this.#painted]) if (endsOf(range) !== ends) this.unpaint(id);
  }
}

function endsOf({ startContainer, endContainer }: StaticRange): string {
  return [startContainer, endContainer]
    .map((node) => (node.isConnected ? (node as Text).length : 'gone'))
    .join(' ');
}
