import { Popup } from '../../components/Popup.tsx';
import { ask } from '../../lib/messaging.ts';
import type { PageProps } from '../connect/mount.tsx';
import { NewsLine } from '../connect/NewsLine.tsx';
import { PopupTrace } from '../connect/trace/PopupTrace.tsx';
import { usePopup } from '../connect/use-popup.ts';
import { useTab } from '../connect/use-tab.ts';

const leave = () => window.close();

/** The popup with everything it asks; it closes behind the reader. */
export function ToolbarPopup({ settings }: PageProps) {
  const popup = usePopup(settings, {
    isPanel: false,
    show: (place) => ask('ui.open', place).then(leave),
    leave,
  });
  const tab = useTab();
  const trace = popup && tab && <PopupTrace tab={tab} onPanel={popup.onPanel} />;
  const news = <NewsLine open={(place) => ask('ui.open', place).then(leave)} />;
  return popup && <Popup {...popup} trace={trace} news={news} />;
}
