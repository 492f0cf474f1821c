import './popup.css';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { BackupNotice } from './BackupNotice.tsx';
import { PopupFoot } from './PopupFoot.tsx';
import { PopupPage } from './PopupPage.tsx';
import { PopupProblem } from './PopupProblem.tsx';
import { PopupSearch } from './PopupSearch.tsx';
import { usePopupList } from './popup-list.ts';
import type { PopupProps } from './popup-props.ts';
import { SearchBox } from './SearchBox.tsx';
import { useHomeFocus } from './use-home-focus.ts';
import { useWords } from './words.ts';

const listId = 'popup-list';

/** The toolbar's popup: search above, this page or what was found below, the site's switch at the foot. */
export function Popup(props: PopupProps & { trace?: ComponentChildren; news?: ComponentChildren }) {
  const { search, page, problem, onPanel } = props;
  const { searching, hits, count, list, pick, stand } = usePopupList(props);
  const shown = { id: listId, list, onPick: pick };
  const box = useRef<HTMLDivElement>(null);
  useHomeFocus(box, () => box.current?.querySelector<HTMLElement>('.search-box'));
  return (
    <div class="popup" ref={box}>
      <header class="popup-head">
        <SearchBox
          query={search.query}
          list={list}
          controls={count > 0 ? listId : null}
          onQuery={props.onQuery}
        />
        {onPanel && <PanelButton onPanel={onPanel} />}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <main class="popup-main" tabIndex={0}>
        <PopupProblem problem={problem} />
        {props.safety && <BackupNotice {...props.safety} />}
        {props.news}
        {searching ? (
          <PopupSearch {...props} hits={hits} {...shown} />
        ) : (
          <PopupPage key={props.address} {...props} {...shown} stand={stand} />
        )}
      </main>
      <PopupFoot {...props} terms={page?.terms.length ?? null} />
    </div>
  );
}

function PanelButton({ onPanel }: { onPanel: () => void }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      class="quiet-button panel-button"
      aria-label={t('popup_panel')}
      title={t('popup_panel')}
      onClick={onPanel}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <rect x="1.5" y="2.5" width="13" height="11" rx="2" />
        <path d="M10 2.5v11" />
      </svg>
    </button>
  );
}
