import { compileTerms } from '../../lib/page/compile-terms.ts';
import { rangeOf } from '../../lib/page/flow.ts';
import { type HighlightName, Highlights } from '../../lib/page/highlights.ts';
import { Hover } from '../../lib/page/hover.ts';
import { MarkedPage } from '../../lib/page/marked-page.ts';
import { type MarkedPlace, rectsOf } from '../../lib/page/marked-place.ts';
import { matchAt } from '../../lib/page/match-at.ts';
import { Palette } from '../../lib/page/palette.ts';
import { watchColours } from '../../lib/page/watch-colours.ts';
import { watchView } from '../../lib/page/watch-view.ts';
import type { PageTerms, Theme } from '../../lib/questions.ts';

/** A hovered term, and where its card belongs. */
export interface HoveredTerm {
  /** `Term.key`. */
  key: string;
  box: DOMRect;
}

interface LiveArticleOptions {
  article: HTMLElement;
  terms: PageTerms;
  theme: Theme | 'auto';
  onHover: (hovered: HoveredTerm | null) => void;
  signal: AbortSignal;
}

/** Marks the terms of the article as any page's are, and tells of the hovered one; null once the signal is aborted. */
export async function startLiveArticle(options: LiveArticleOptions): Promise<Hover | null> {
  const { article, terms, theme, signal } = options;
  const find = await compileTerms(terms, signal);
  if (!find) return null;
  const paint = { highlights: new HighlightsIn(article), palette: new Palette(theme) };
  signal.addEventListener('abort', () => paint.highlights.dispose());
  const page = new MarkedPage(
    { find, world: { closedRootOf: () => null }, state: { density: 'all' }, signal },
    paint,
    () => {},
  );
  watchView({ moved: () => page.look(), selected: () => {} }, signal);
  watchColours(() => page.recolour(), signal);
  return hoverOver(page, paint, options);
}

/** The rest of the page, and the card, are our own words: nothing is painted there. */
class HighlightsIn extends Highlights {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    super();
    this.#element = element;
  }

  override add(name: HighlightName, range: AbstractRange): void {
    if (this.#element.contains(range.startContainer)) super.add(name, range);
  }
}

type Paint = { highlights: Highlights; palette: Palette };

function hoverOver(
  page: MarkedPage,
  paint: Paint,
  { article, terms, onHover, signal }: LiveArticleOptions,
): Hover {
  let washed: { range: StaticRange; name: 'glossa-term-hover' | 'glossa-term-hover-dark' } | null = null;
  const wash = (place: MarkedPlace | null) => {
    if (washed) paint.highlights.delete(washed.name, washed.range);
    const dark = place && paint.palette.isDark(place.flow.element);
    washed = place && {
      range: rangeOf(place.flow, place.match),
      name: dark ? 'glossa-term-hover-dark' : 'glossa-term-hover',
    };
    if (washed) paint.highlights.add(washed.name, washed.range);
  };
  const hover = new Hover({
    open(place) {
      const [box] = rectsOf(place);
      const key = terms.terms[place.match.key];
      wash(place);
      if (box && key !== undefined) onHover({ key, box });
    },
    close() {
      wash(null);
      onHover(null);
    },
  });
  article.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => hover.over(matchAt(clientX, clientY, page.marks, page.trees)),
    { signal },
  );
  article.addEventListener('pointerleave', () => hover.over(null), { signal });
  addEventListener('keydown', (event: KeyboardEvent) => event.key === 'Escape' && hover.close(), { signal });
  addEventListener('scroll', () => hover.close(), { signal, passive: true });
  signal.addEventListener('abort', () => hover.close());
  return hover;
}
