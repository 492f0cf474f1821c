import type { Language, Theme } from '../lib/questions.ts';

/** Where Glossa marks: everywhere, only on sites the reader switched on, or only on a click. */
export type Mode = 'everywhere' | 'sites' | 'click';

/** What a reader may decide, as the settings page shows it. */
export interface Choices {
  /** Null until the reader has chosen. */
  mode: Mode | null;
  /** Host names switched on in the mode `sites`. */
  sites: string[];
  /** Host names left alone in the mode `everywhere`. */
  mutedSites: string[];
  language: Language | 'auto';
  theme: Theme | 'auto';
  /** `Term.key` of each term that is not marked. */
  mutedTerms: string[];
}
