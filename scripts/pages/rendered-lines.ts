/**
 * The lines a reader sees in this document, told by the computed style of every element: slow, and independent of how
 * Glossa reads. Runs in the page as a content script, hence in one piece. Null for a frame too small to be read.
 */
export function renderedLines(): string[] | null {
  if (window !== top && (innerWidth < 200 || innerHeight < 80)) return null;
  const unread = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'RT', 'RP', 'RTC']);
  const cutting = new Set(
    'BR HR IMG PICTURE VIDEO AUDIO CANVAS IFRAME OBJECT EMBED INPUT TEXTAREA SELECT METER PROGRESS'.split(
      ' ',
    ),
  );
  /** Each has a line of its own, even where its style puts it beside others. */
  const apart = new Set('H1 H2 H3 H4 H5 H6 LI OL P PRE TABLE TBODY TD TH TR UL'.split(' '));
  const editors = '.CodeMirror,.cm-editor,.monaco-editor,.ace_editor,[role=textbox]';
  // A form's fields may bear the names of a node's own properties.
  const childrenOf = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes')!.get!;
  const lines: string[] = [];
  let line = '';
  const end = () => {
    if (line.trim() !== '') lines.push(line);
    line = '';
  };
  const todo: (Node | 'end')[] = [document.documentElement];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node === 'end') end();
    else if (node instanceof Text) {
      const parent = node.parentElement ?? (node.getRootNode() as ShadowRoot).host;
      // What is hidden where it stands keeps the words around it apart.
      if (isShown(parent)) line += node.data;
      else if (node.data.trim() !== '') line += '\uFFFC';
    } else if (node instanceof Element) visit(node);
  }
  end();
  return lines;

  function isShown(element: Element): boolean {
    // Itself it is seen; what stands in it without an element of its own is not.
    if (element.matches('details:not([open])')) return false;
    const style = getComputedStyle(element);
    if (style.display === 'contents') return style.visibility === 'visible';
    return element.checkVisibility({ visibilityProperty: true });
  }

  function visit(element: Element): void {
    const { display } = getComputedStyle(element);
    if (display === 'none' || unread.has(element.tagName.toUpperCase())) return;
    const isEditor =
      (element as HTMLElement).isContentEditable ||
      element.matches(editors) ||
      !(element instanceof HTMLElement);
    if (cutting.has(element.tagName.toUpperCase()) || isEditor) {
      end();
      return;
    }
    const isInline = display === 'inline' || display === 'contents' || display.startsWith('ruby');
    if (!isInline || apart.has(element.tagName.toUpperCase())) {
      end();
      todo.push('end');
    }
    todo.push(...[...childrenOf.call(element)].reverse());
    const root = chrome.dom.openOrClosedShadowRoot(element);
    if (root !== null) todo.push('end', ...[...root.childNodes].reverse(), 'end');
  }
}

declare const chrome: { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
