import { compileMatcherInSlices } from '../matching/matcher.ts';
import type { PageState, PageSummary, PageTerms } from '../questions.ts';
import { fold } from '../text/fold.ts';
import { parseHanPairs } from '../text/han-pairs.ts';
import type { FindTerms } from './find-matches.ts';
import { rangeOf } from './flow.ts';
import { Highlights } from './highlights.ts';
import { Host } from './host.ts';
import { HoverCard } from './hover-card.ts';
import { MarkedPage } from './marked-page.ts';
import type { MarkedPlace } from './match-at.ts';
import { orderedFlows, placesOf, textAt } from './ordered-flows.ts';
import { Palette } from './palette.ts';
import { reveal } from './reveal.ts';
import { SaveButton } from './save-button.ts';
import { SavedHighlights } from './saved-highlights.ts';
import { sentenceAround } from './sentence-around.ts';
import { idle, inSlices } from './slices.ts';
import { watchView } from './watch-view.ts';
import type { World } from './world.ts';

/** Compiles the keys of the glossary; null once the signal is aborted. */
export async function compileTerms(terms: PageTerms, signal: AbortSignal): Promise<FindTerms | null> {
  const simplify = parseHanPairs(terms.hanPairs);
  const compiled = await inSlices(compileMatcherInSlices(terms.keys), signal);
  if (compiled === null) return null;
  const match = compiled.result;
  return (text) => {
    const matches = match(fold(text, simplify), text);
    for (const found of matches) found.key = terms.keys[found.key]!.term;
    return matches;
  };
}

/** All that Glossa does on one page while it runs there; the signal ends it without a trace. */
export class PageRun {
  readonly saved: SavedHighlights;
  private readonly paint: { highlights: Highlights; palette: Palette };
  private readonly page: MarkedPage;
  private readonly world: World;
  private readonly state: PageState;
  private readonly terms: PageTerms;
  private readonly signal: AbortSignal;
  private host: Host | null = null;
  private card: HoverCard | null = null;
  private reported = -1;
  private shown: MarkedPlace | null = null;

  constructor(world: World, state: PageState, terms: PageTerms, find: FindTerms, signal: AbortSignal) {
    this.world = world;
    this.state = state;
    this.terms = terms;
    this.signal = signal;
    this.paint = { highlights: new Highlights(), palette: new Palette(state.theme) };
    signal.addEventListener('abort', () => this.paint.highlights.dispose());
    this.page = new MarkedPage(find, this.paint, world, { marked: () => void this.marked() }, signal);
    this.saved = new SavedHighlights(world, this.paint, () => this.page.trees, signal);
    watchView({ moved: () => this.page.look(), recoloured: () => this.page.recolour() }, signal);
    document.addEventListener('selectionchange', () => this.prepareHost(), { signal, once: true });
  }

  /** Called now and then: what no event tells. */
  care(): void {
    this.paint.highlights.restore();
    this.page.poll();
    this.host?.attach();
  }

  summary(): PageSummary {
    const forms = new Map<number, string>();
    for (const flow of orderedFlows(this.page.trees, this.page.marks)) {
      for (const match of flow.matches) {
        if (!forms.has(match.key)) forms.set(match.key, textAt(flow, match));
      }
    }
    const terms = [...forms].map(([term, form]) => ({
      key: this.terms.terms[term]!,
      form,
      count: this.page.marks.countOf.get(term) ?? 0,
    }));
    return { terms, orphans: this.saved.orphans };
  }

  /** Scrolls to the next place of a term, or to a saved highlight; false where there is none. */
  reveal(target: { term: string } | { highlight: string }): boolean {
    if ('highlight' in target) {
      const range = this.saved.rangeOf(target.highlight);
      return range !== null && reveal(range);
    }
    const places = [...placesOf(this.terms.terms.indexOf(target.term), this.page.trees, this.page.marks)];
    const last = places.findIndex(({ match }) => match === this.shown?.match);
    const next = places[(last + 1) % places.length];
    this.shown = next ?? null;
    return next !== undefined && reveal(rangeOf(next.flow, next.match));
  }

  private async marked(): Promise<void> {
    this.card?.check();
    const { terms, total } = this.page.marks;
    if (window === window.top && terms !== this.reported) {
      this.reported = terms;
      // The icon's number is not worth a word of complaint.
      this.world.ask('page.report', { terms }).catch(() => {});
    }
    if (total > 0 && (await idle(this.signal, 1_000))) this.prepareHost();
    await this.saved.recheck();
  }

  private prepareHost(): void {
    if (this.host !== null || this.signal.aborted) return;
    const { words, language } = this.state;
    this.host = new Host(this.signal);
    this.card = new HoverCard(
      {
        page: this.page,
        terms: this.terms.terms,
        paint: this.paint,
        world: this.world,
        saveSentence: (place) => this.saveSentence(place),
      },
      this.host,
      { card: words.card, language },
      this.signal,
    );
    new SaveButton(this.host, words, (range) => this.saveRange(range), this.signal);
  }

  private async saveRange(range: StaticRange): Promise<void> {
    const page = await this.saved.readText();
    const span = page?.spanOf(range);
    if (!page || !span) throw new Error('The selection is no longer on the page');
    await this.saved.save(page, span);
  }

  private async saveSentence({ flow, match }: MarkedPlace): Promise<void> {
    const page = await this.saved.readText();
    const span = page?.spanOf(rangeOf(flow, match));
    if (!page || !span) throw new Error('The term is no longer on the page');
    await this.saved.save(page, sentenceAround(page.text, span));
  }
}
