import { askingCares, careInterval, frameHeight, frameWidth } from '../limits.ts';
import type { PageState } from '../questions.ts';
import { hostName } from './host-name.ts';
import { isReadableType } from './readable-type.ts';
import { Scout } from './scout.ts';
import { isSelected } from './watch-view.ts';
import { whenReadable } from './when-readable.ts';
import type { Marking, World } from './world.ts';

/** A copy started later in the same place ends the one before. */
const newCopy = 'glossa-marker';
const inPlace = globalThis as { [newCopy]?: AbortController };

/** Starts Glossa on this document as soon as it can be read. */
export function startMarker(world: World): void {
  if (!isReadableType(document.contentType)) return;
  inPlace[newCopy]?.abort();
  const life = new AbortController();
  inPlace[newCopy] = life;
  if (document.readyState !== 'loading') begin(world, life);
  else void whenReadable(life.signal).then((isWanted) => isWanted && begin(world, life));
}

/** Asks whether Glossa shall run here, and stands by where it shall not. */
function begin(world: World, life: AbortController): void {
  // After an update the copy before is left without its extension, and its host stays behind (H06).
  document.querySelector(hostName)?.remove();
  if (isSmallFrame()) {
    // `document.open()` would take a listener away.
    const looking = setInterval(() => !isSmallFrame() && startMarker(world), careInterval);
    life.signal.addEventListener('abort', () => clearInterval(looking));
    return;
  }
  new Life(world, life).begin();
}

function isSmallFrame(): boolean {
  // A frame that was removed before we started has no top and no size: Firefox throws when asked for one.
  return window !== top && (top === null || innerWidth < frameWidth || innerHeight < frameHeight);
}

/** Null while the whole page is an editor. */
const rootToRead = () => (document.designMode === 'on' ? null : document.documentElement);

/** From the first question to the end of page or extension; runs come and go within it. */
class Life {
  readonly #world: World;
  readonly #life: AbortController;
  #state: PageState | null = null;
  #run: Marking | null = null;
  #running: AbortController | null = null;
  /** Looks for signs of terms until the marker is wanted. */
  #scout: Scout | null = null;
  #want = () => {};
  #starting: Promise<void> | null = null;
  readonly #root = rootToRead();
  #address = location.href;
  /** Looks without an answer, since the page was last turned to. */
  #unanswered = 0;

  constructor(world: World, life: AbortController) {
    this.#world = world;
    this.#life = life;
  }

  begin(): void {
    const { signal } = this.#life;
    const keeper = async () => {
      this.#want();
      await this.#starting;
      return this.#run?.keep();
    };
    this.#world.answerPage(
      {
        'page.changed': () => void this.#refresh(),
        // Frames of advertisements are left as they are.
        'page.summary': async () =>
          (window === top || this.#run?.hasMarks ? await keeper() : null)?.summary() ?? null,
        'page.trace': async (order) => (await keeper())?.quotes.obey(order) ?? null,
        'page.reveal': async (target) => (await keeper())?.reveal(target) ?? false,
      },
      signal,
    );
    const isKept = (event: Event) => (event as PageTransitionEvent).persisted;
    // Back from the cache, the page may have missed what was said meanwhile (H08); fetched beforehand, it had no icon.
    const shown = (event: Event) => isKept(event) !== false && void this.#refresh();
    addEventListener('pageshow', shown, { signal });
    document.addEventListener('prerenderingchange', shown, { signal });
    // Firefox throws where the window of a page that is gone is asked for its size, as an answer underway would have us do.
    addEventListener('pagehide', (event) => isKept(event) || this.#life.abort(), { signal });
    const seen = () => {
      this.#unanswered = 0;
      this.#care();
    };
    addEventListener('visibilitychange', seen, { signal });
    const caring = setInterval(() => this.#care(), careInterval);
    signal.addEventListener('abort', () => {
      clearInterval(caring);
      this.#running?.abort();
    });
    void this.#refresh();
  }

  /** Asks how things stand, and starts, goes on or stops accordingly. */
  async #refresh(): Promise<void> {
    const state = await this.#world.ask('page.hello').catch(() => null);
    if (!this.#world.isAlive()) this.#life.abort();
    if (state === null || this.#life.signal.aborted) return;
    // The card offers to take back what brought the change about: then it is asked again, and read anew if it was not.
    const settled = state.running && this.#run?.keeper?.settled();
    if (settled)
      return settled.then((undone) => {
        if (!undone) this.#state = null;
        return this.#refresh();
      });
    // A page that is marked needs no signs.
    const known = { ...state, signs: null };
    const same = JSON.stringify(known) === JSON.stringify(this.#state);
    this.#state = known;
    if (!same) this.#starting = this.#restart(state);
    else if (state.signs === null) this.#want();
    await (same ? this.#run?.refreshSaved() : this.#starting);
  }

  async #restart(state: PageState): Promise<void> {
    this.#running?.abort();
    this.#run = null;
    if (!state.running || !this.#root) return;
    const running = new AbortController();
    this.#running = running;
    const { signal } = running;
    await this.#untilWanted(state, signal);
    if (signal.aborted) return;
    const world = this.#world;
    const brought = Promise.all([world.ask('page.terms'), world.bring('marker')]);
    const run = await brought
      .then(([terms, start]) => start({ world, state, terms, signal }))
      .catch(() => null);
    if (signal.aborted) return;
    this.#run = run;
    // Not answered: as if never asked, so that the next change or return asks again.
    if (run === null) this.#state = null;
  }

  /** Most pages and frames show no sign of a term, ever: until they do, or the reader wants something of us, no more is brought. */
  #untilWanted({ signs }: PageState, signal: AbortSignal): Promise<void> | undefined {
    if (signs === null || isSelected()) return undefined;
    const scouting = new AbortController();
    const want = () => scouting.abort();
    this.#want = want;
    signal.addEventListener('abort', want);
    const selected = () => isSelected() && want();
    addEventListener('selectionchange', selected, { signal: scouting.signal, capture: true });
    const wanted = new Promise<void>((resolve) => {
      scouting.signal.addEventListener('abort', () => {
        this.#scout = null;
        resolve();
      });
    });
    this.#scout = new Scout(signs, this.#world, want, scouting.signal);
    this.#scout.begin();
    return wanted;
  }

  #care(): void {
    if (!this.#world.isAlive()) this.#life.abort();
    // `document.open()` takes every listener away: a new life (H11).
    else if (rootToRead() !== this.#root) startMarker(this.#world);
    else if (!document.hidden) {
      if (this.#state !== null) {
        this.#scout?.poll();
        this.#run?.care();
      } else if (askingCares.includes(++this.#unanswered)) void this.#refresh();
    }
    if (this.#life.signal.aborted || location.href === this.#address) return;
    this.#address = location.href;
    void this.#refresh();
  }
}
