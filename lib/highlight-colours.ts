import type { HighlightColour } from './model.ts';

/** The palette of highlights, in the order in which it is offered. */
export const highlightColours = [
  'yellow',
  'green',
  'blue',
  'purple',
] as const satisfies readonly HighlightColour[];
