import { useEffect, useState } from 'preact/hooks';
import { menuPageOf, placeAt } from '../../components/place.ts';
import { SidePanel, tabOf } from '../../components/SidePanel.tsx';
import { PlacePage } from '../connect/library/PlacePage.tsx';
import { goTo, useHash } from '../connect/library/use-place.ts';
import type { PageProps } from '../connect/mount.tsx';
import { PageNew } from '../connect/trace/PageNew.tsx';
import { PageTrace } from '../connect/trace/PageTrace.tsx';
import { useLookUp } from '../connect/use-look-up.ts';
import { usePopup } from '../connect/use-popup.ts';
import { useTab } from '../connect/use-tab.ts';

/** The side panel with everything it asks: it follows the active tab, and shows the library beside it. */
export function PagePanel({ settings }: PageProps) {
  const hash = useHash();
  const [looking, setLooking] = useState(false);
  const popup = usePopup(settings, {
    isPanel: true,
    async show(place) {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      setLooking(false);
      goTo(place);
    },
    leave() {},
  });
  const tab = useTab();
  const search = (query: string) => {
    setLooking(true);
    popup?.onQuery(query);
  };
  useLookedUp(popup !== null, search);
  if (!popup) return null;
  const place = /^#?\/?(?:page)?$/.test(hash) ? null : placeAt(hash);
  return (
    <SidePanel
      {...popup}
      tab={place ? tabOf(menuPageOf(place)) : 'page'}
      looking={looking}
      onLook={setLooking}
      trace={
        tab && (
          <>
            <PageTrace tab={tab} settings={settings} onOpen={goTo} />
            <PageNew tab={tab} />
          </>
        )
      }
      onQuery={search}
    >
      {place && <PlacePage place={place} settings={settings} />}
    </SidePanel>
  );
}

/** Searches for what the reader asked to look up elsewhere, once the panel is `ready`. */
function useLookedUp(ready: boolean, search: (query: string) => void): void {
  const { text, take } = useLookUp();
  useEffect(() => {
    if (!ready || text === null) return;
    search(text);
    take();
  }, [ready, text]);
}
