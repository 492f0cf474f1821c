import type { Match } from '../model.ts';
import type { PageState } from '../questions.ts';
import { nodeIndexAt } from './flow.ts';
import type { MarkedFlow } from './marked-flow.ts';
import { Palette } from './palette.ts';
import { elementAbove, elementOf, isRendered, rectOf } from './safe-dom.ts';
import type { MarkedTrees, Paint } from './world.ts';

/** Flows looked at in one go, which costs half a millisecond. */
const most = 500;

/** Of those, how many are asked for their ground, which is ten times as dear: a page changes it everywhere. */
const sampled = 8;

/** Marks that have moved apart by this much (CSS pixels, all together) are placed anew. */
const apart = 8;

/** What hides a painted term of a flow, or the flow as a whole: not only where it begins, but each of its terms. */
function hiddenIn(flow: MarkedFlow): Element | undefined {
  const elementAt = ({ start }: Match) => elementOf(flow.nodes[nodeIndexAt(flow.starts, start)]!)!;
  const isHidden = (match: Match) => !isRendered(elementAt(match));
  const painted = flow.painted.find(isHidden);
  if (painted !== undefined) return elementAt(painted);
  return !isRendered(flow.element) && flow.matches.every(isHidden) ? flow.element : undefined;
}

interface LooksOptions {
  page: MarkedTrees;
  paint: Paint;
  state: Pick<PageState, 'theme'>;
}

/** Looks now and then for what no event tells: marked text that is hidden, moved apart, or on another ground. */
export class Looks {
  readonly #page: MarkedTrees;
  readonly #paint: Paint;
  readonly #theme: PageState['theme'];
  /** The flow to be looked at next. */
  #next = 0;
  /** How far below the first flow others stood, all together, when all were placed. */
  #height = Number.NaN;

  constructor({ page, paint, state }: LooksOptions) {
    this.#page = page;
    this.#paint = paint;
    this.#theme = state.theme;
  }

  /** One look, in steps: on a page of many marks all together would be felt. */
  *check(): Generator<void, void, void> {
    const flows = this.#some();
    for (const flow of flows) {
      const hidden = flow.dropped ? undefined : hiddenIn(flow);
      if (hidden) this.#hide(hidden);
    }
    yield;
    if (this.#isMoved(this.#page.marks.flows())) this.#page.place();
    yield;
    if (this.#isRecoloured(flows)) this.#page.recolour();
  }

  /** Some flows, and others the next time. */
  #some(): readonly MarkedFlow[] {
    const flows = this.#page.marks.flows();
    const from = this.#next < flows.length ? this.#next : 0;
    this.#next = from + most;
    return flows.slice(from, this.#next);
  }

  /** What is in it counts no more until it is shown. */
  #hide(element: Element): void {
    let hidden = element;
    for (let at = elementAbove(hidden); at !== null && !isRendered(at); at = elementAbove(at)) hidden = at;
    this.#page.removed(hidden);
    this.#page.changed(hidden);
  }

  #isMoved(flows: readonly MarkedFlow[]): boolean {
    if (flows.length === 0) return false;
    const tops = flows.slice(0, most).map(({ element }) => rectOf(element).top);
    const whole = rectOf(document.documentElement).height;
    const height = tops.reduce((sum, top) => sum + top - tops[0]!, whole);
    if (Math.abs(height - this.#height) < apart) return false;
    this.#height = height;
    return true;
  }

  #isRecoloured(flows: readonly MarkedFlow[]): boolean {
    const now = new Palette(this.#theme);
    const painted = flows.filter((flow) => flow.painted.length > 0);
    const step = Math.ceil(painted.length / sampled);
    return painted.some(
      ({ element }, at) => at % step === 0 && now.isDark(element) !== this.#paint.palette.isDark(element),
    );
  }
}
