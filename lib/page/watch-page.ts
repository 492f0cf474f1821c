import { stormNodes, stormRest, stormRestMost } from '../limits.ts';
import { isInlineByName } from './element-kinds.ts';
import { isElement, isText } from './safe-dom.ts';

export interface PageListener {
  /** Text in or around these nodes has changed. */
  changed(nodes: readonly Node[]): void;
  /** A node left the page, with all in it. */
  removed(node: Node): void;
  /** So much changes that watching would slow the page: nothing is told until `calm`. */
  storm(): void;
  /** Anything may have changed meanwhile. */
  calm(): void;
}

/** Watches documents and shadow roots; `watch` adds one more. */
export interface PageWatch {
  watch(root: Node): void;
}

const watched: MutationObserverInit = { subtree: true, childList: true, characterData: true };

/** Tells of changes of text until the signal; stands back for longer and longer while a storm goes on. */
export function watchPage(listener: PageListener, signal: AbortSignal): PageWatch {
  const roots: Node[] = [];
  let second = 0;
  let nodes = 0;
  let rest = stormRest;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    const now = performance.now();
    if (now - second > 1_000) {
      second = now;
      nodes = 0;
    }
    for (const record of records) nodes += 1 + record.addedNodes.length + record.removedNodes.length;
    if (nodes > stormNodes) standBack();
    else for (const record of records) tell(record, listener);
  });
  const start = () => {
    for (const root of roots) observer.observe(root, watched);
  };
  const standBack = () => {
    observer.disconnect();
    nodes = 0;
    listener.storm();
    clearTimeout(resting);
    resting = setTimeout(tryAgain, rest);
    rest = Math.min(rest * 2, stormRestMost);
  };
  /** Watches again; a second without a storm means calm. */
  const tryAgain = () => {
    start();
    resting = setTimeout(() => {
      rest = stormRest;
      listener.calm();
    }, 1_000);
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(resting);
  });
  return {
    watch(root) {
      if (roots.includes(root)) return;
      roots.push(root);
      if (!signal.aborted) observer.observe(root, watched);
    },
  };
}

function tell(record: MutationRecord, listener: PageListener): void {
  for (const node of record.removedNodes) listener.removed(node);
  if (record.type === 'characterData') listener.changed([record.target]);
  else if (record.addedNodes.length > 0) listener.changed([...record.addedNodes]);
  else listener.changed(besideGap(record));
}

/** What stands where nodes were taken out, if the flow runs on there. */
function besideGap({ target, previousSibling, nextSibling }: MutationRecord): Node[] {
  const beside = [nextSibling, previousSibling].find((node) => node !== null && runsOn(node));
  if (beside) return [beside];
  return isElement(target) && runsOn(target) ? [target] : [];
}

function runsOn(node: Node): boolean {
  return isText(node) || (isElement(node) && isInlineByName(node));
}
