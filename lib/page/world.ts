import type { answerPage, ask } from '../messaging.ts';

/** What the page's side needs of the browser beyond the DOM; `marker.ts` supplies it. */
export interface World {
  ask: typeof ask;
  answerPage: typeof answerPage;
  /** The root of a host the page keeps closed, where the browser gives access. */
  closedRootOf(element: Element): ShadowRoot | null;
  /** Address of the card's page, and the origin its messages must be sent to. */
  card: { url: string; origin: string };
  /** False once the extension was updated or removed under this page. */
  isAlive(): boolean;
}
