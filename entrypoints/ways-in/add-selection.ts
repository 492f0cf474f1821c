/** What a reader selects on a page, added to the library. */
import { browser } from 'wxt/browser';
import type { AddedPage } from '../../lib/questions/documents.ts';
import type { Place } from '../../lib/questions.ts';
import { addMenu } from './look-up.ts';

interface AddSelectionOptions {
  add: (tab: number) => Promise<AddedPage>;
  open: (place: Place) => Promise<unknown>;
}

/** Obeys the page's menu, and shows the reader what was added. */
export function obeyAddSelection({ add, open }: AddSelectionOptions): void {
  browser.contextMenus?.onClicked.addListener(async ({ menuItemId }, tab) => {
    if (menuItemId !== addMenu || tab?.id === undefined) return;
    const added = await add(tab.id);
    const isThere = added.state === 'added' || added.state === 'known';
    await open(
      isThere ? { page: 'document', document: added.document, paragraph: null } : { page: 'documents' },
    );
  });
}
