import './popup.css';
import './side-panel.css';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { BackupNotice } from './BackupNotice.tsx';
import { PopupFoot } from './PopupFoot.tsx';
import { PopupPage } from './PopupPage.tsx';
import { PopupProblem } from './PopupProblem.tsx';
import { PopupSearch } from './PopupSearch.tsx';
import type { MenuPage } from './place.ts';
import { usePopupList } from './popup-list.ts';
import type { PopupProps } from './popup-props.ts';
import { SearchBox } from './SearchBox.tsx';
import { useHomeFocus } from './use-home-focus.ts';
import { useWords } from './words.ts';

const tabs = ['page', 'terms', 'documents', 'highlights'] as const;

/** One of the tabs, by the name of its address. */
type PanelTab = (typeof tabs)[number];

/** The tab in which a page of the library opens; null where none has it. */
export function tabOf(page: MenuPage): PanelTab | null {
  return tabs.find((tab) => tab === page) ?? null;
}

interface SidePanelProps extends PopupProps {
  /** The tab that is open; null where a page of none is. */
  tab: PanelTab | null;
  /** The reader looks at what was found, and not at what lies below it. */
  looking: boolean;
  onLook: (looking: boolean) => void;
  /** Where the words of the page come from, and what is new in it. */
  trace?: ComponentChildren;
  /** The page of the library, for every tab but `page`. */
  children: ComponentChildren;
}

const listId = 'panel-list';

/** The side panel: the popup's search above the library, and the page beside it. */
export function SidePanel(props: SidePanelProps) {
  const { tab, looking, onLook, children } = props;
  const search = looking ? props.search : { ...props.search, query: '' };
  const page = tab === 'page' ? props.page : null;
  const { searching, hits, count, list, pick, stand } = usePopupList({ ...props, search, page });
  const shown = { id: listId, list, onPick: pick };
  const box = useRef<HTMLDivElement>(null);
  // The search box would put what was found above the tab.
  useHomeFocus(box, () => box.current?.querySelector<HTMLElement>('[aria-current]'));
  return (
    <div class="panel" ref={box}>
      <header class="panel-head">
        <div onFocusIn={() => onLook(true)}>
          <SearchBox
            query={props.search.query}
            list={list}
            controls={count > 0 ? listId : null}
            onQuery={props.onQuery}
          />
        </div>
        <PanelTabs tab={searching ? null : tab} onLook={onLook} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <main tabIndex={0} class={`panel-main${searching || tab === 'page' ? '' : ' panel-library'}`}>
        <PopupProblem problem={props.problem} />
        {props.safety && <BackupNotice {...props.safety} />}
        {searching && <PopupSearch {...props} hits={hits} {...shown} />}
        {!searching && tab === 'page' && (
          <PopupPage key={props.address} {...props} {...shown} stand={stand} />
        )}
        {!searching && tab !== 'page' && children}
      </main>
      <PopupFoot {...props} terms={props.page?.terms.length ?? null} />
    </div>
  );
}

function PanelTabs({ tab, onLook }: Pick<SidePanelProps, 'tab' | 'onLook'>) {
  const { t } = useWords();
  return (
    <nav class="panel-tabs" aria-label={t('panel_label')}>
      {tabs.map((name) => (
        <a
          key={name}
          class="panel-tab"
          href={`#/${name}`}
          aria-current={name === tab ? 'page' : undefined}
          onClick={() => onLook(false)}
        >
          {t(`panel_${name}`)}
        </a>
      ))}
    </nav>
  );
}
