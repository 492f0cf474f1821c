import { compileTerms } from './compile-terms.ts';
import type { FindTerms } from './find-matches.ts';
import { Highlights } from './highlights.ts';
import { MarkedPage } from './marked-page.ts';
import { Palette } from './palette.ts';
import { idle } from './slices.ts';
import { isSelected, watchView } from './watch-view.ts';
import type { Keeping, Marking, MarkingOptions, NewMarking, Paint } from './world.ts';

interface RunOptions extends MarkingOptions {
  find: FindTerms;
}

/** Compiles the glossary, and begins. */
export const startRun: NewMarking = async (options) => {
  const { terms, signal } = options;
  const find = await compileTerms(terms, signal);
  return find && !signal.aborted ? new PageRun({ ...options, find }) : null;
};

/** All that Glossa does on one page while it runs there; the signal ends it without a trace. */
class PageRun implements Marking {
  readonly #options: RunOptions;
  readonly #paint: Paint;
  readonly #page: MarkedPage;
  keeper: Keeping | null = null;
  #loading: Promise<Keeping | null> | null = null;
  #reported = -1;

  constructor(options: RunOptions) {
    this.#options = options;
    const { state, signal } = options;
    this.#paint = { highlights: new Highlights(), palette: new Palette(state.theme) };
    signal.addEventListener('abort', () => this.#paint.highlights.dispose());
    this.#page = new MarkedPage(options, this.#paint, () => void this.#marked());
    watchView(
      {
        moved: () => this.#page.look(),
        selected: () => void this.keep(),
      },
      signal,
    );
    // What called for us may be a selection.
    if (isSelected()) void this.keep();
    void this.refreshSaved();
  }

  get hasMarks(): boolean {
    return this.#page.marks.total > 0;
  }

  care(): void {
    this.#paint.highlights.restore();
    this.#page.poll();
    this.#page.look();
    this.keeper?.care();
  }

  async refreshSaved(): Promise<void> {
    // Back from the cache or under another address, the icon has forgotten the number.
    if (this.#reported >= 0) this.#report();
    // A page without an address of its own keeps nothing and may not ask.
    const saved = await this.#options.world.ask('highlight.listForPage').catch(() => []);
    const keeper = saved.length > 0 ? await this.keep() : this.keeper;
    await keeper?.saved.show(saved);
  }

  #report(): void {
    this.#reported = this.#page.marks.terms;
    if (window !== top) return;
    // The number on the icon is not worth a complaint.
    this.#options.world.ask('page.report', { terms: this.#reported }).catch(() => {});
  }

  async #marked(): Promise<void> {
    const { terms, total } = this.#page.marks;
    if (terms !== this.#reported) this.#report();
    if (total > 0 && this.keeper === null && (await idle(this.#options.signal, 1_000))) await this.keep();
    await this.keeper?.marked();
  }

  keep(): Promise<Keeping | null> {
    const { world, terms, signal } = this.#options;
    const options = { ...this.#options, terms: terms.terms, page: this.#page, paint: this.#paint };
    this.#loading ??= world.bring('keeper').then(
      (newKeeper) => {
        if (!signal.aborted) this.keeper = newKeeper(options);
        return this.keeper;
      },
      () => {
        this.#loading = null;
        return null;
      },
    );
    return this.#loading;
  }
}
