import type { MutedPlace, Settings } from '../lib/settings.ts';
import { RemovableList } from './RemovableList.tsx';
import { useWords } from './words.ts';

interface MutedTermsProps {
  settings: Pick<Settings, 'mutedTerms' | 'mutedPlaces'>;
  /** A term as printed, by its `Term.key`. */
  formOf: (term: string) => string;
  onUnmute: (term: string) => void;
  onUnmuteAt: (place: MutedPlace) => void;
}

/** The terms that are not marked, everywhere or in some place, each to be taken back. */
export function MutedTerms({ settings, formOf, onUnmute, onUnmuteAt }: MutedTermsProps) {
  const { t } = useWords();
  const { mutedTerms, mutedPlaces } = settings;
  const everywhere = mutedTerms.map((key) => ({
    id: `everywhere ${key}`,
    name: formOf(key),
    take: () => onUnmute(key),
  }));
  // The newest first: it is the one that was not meant.
  const somewhere = mutedPlaces.toReversed().map((place) => ({
    id: `${place.site} ${place.page ?? ''} ${place.term}`,
    name: t(place.page === null ? 'mute_onSite' : 'mute_onPage', formOf(place.term), place.site),
    take: () => onUnmuteAt(place),
  }));
  const items = [...everywhere, ...somewhere];
  return (
    <RemovableList
      items={items}
      none={t('settings_mutedNone')}
      action={t('term_unmute')}
      onRemove={(id) => items.find((item) => item.id === id)?.take()}
    />
  );
}
