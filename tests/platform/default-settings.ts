import type { Settings } from '../../lib/settings.ts';

/** The settings of a reader who has not chosen anything. */
export const defaults: Settings = {
  mode: null,
  sites: [],
  mutedSites: [],
  tracedSites: [],
  paused: false,
  language: 'auto',
  theme: 'auto',
  density: 'first',
  mutedTerms: [],
  mutedPlaces: [],
};
