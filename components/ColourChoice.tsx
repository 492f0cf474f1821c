import './colour-choice.css';
import { highlightColours } from '../lib/highlight-colours.ts';
import type { HighlightColour } from '../lib/model.ts';
import { useWords } from './words.ts';

interface ColourChoiceProps {
  label: string;
  chosen: HighlightColour | null;
  onChoose: (colour: HighlightColour) => void;
}

/** The four colours of highlights, one of which may be chosen. */
export function ColourChoice({ label, chosen, onChoose }: ColourChoiceProps) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't stand in a line of controls
    <span class="colour-choice" role="group" aria-label={label}>
      {highlightColours.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`colour-dot colour-${colour}`}
          title={t(`colour_${colour}`)}
          aria-label={t(`colour_${colour}`)}
          aria-pressed={colour === chosen}
          onClick={() => onChoose(colour)}
        />
      ))}
    </span>
  );
}
