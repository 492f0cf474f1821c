import type { Place } from '../lib/questions.ts';
import { Switch } from './Switch.tsx';
import { countOf, useWords } from './words.ts';

export interface SiteView {
  /** Empty where the page belongs to no site that could be switched. */
  host: string;
  /** The reader may switch it here. */
  switchable: boolean;
  /** Glossa marks on this site, pauses aside. */
  on: boolean;
  paused: boolean;
}

interface PopupFootProps {
  site: SiteView;
  /** Terms marked on the page, or null where it was not read. */
  terms: number | null;
  onSite: (on: boolean) => void;
  onPause: (paused: boolean) => void;
  onOpen: (place: Place) => void;
}

/** The foot of the popup: where we are, and whether Glossa marks there. */
export function PopupFoot({ site, terms, onSite, onPause, onOpen }: PopupFootProps) {
  const words = useWords();
  const { t } = words;
  return (
    <footer class="popup-foot">
      <p class="popup-site">
        {site.host}
        {terms !== null && terms > 0 && (
          <span class="soft"> {t('popup_pageCount', countOf(words, 'terms', terms))}</span>
        )}
      </p>
      <button type="button" class="quiet-button" onClick={() => onOpen({ page: 'documents' })}>
        {t('popup_library')}
      </button>
      {!site.paused && (
        <button
          type="button"
          class="quiet-button"
          title={t('popup_pauseTitle')}
          onClick={() => onPause(true)}
        >
          {t('popup_pause')}
        </button>
      )}
      {site.switchable && (
        <Switch
          label={t('popup_siteSwitch', site.host)}
          title={t('popup_siteSwitch', site.host)}
          on={site.on}
          onTurn={onSite}
        />
      )}
    </footer>
  );
}
