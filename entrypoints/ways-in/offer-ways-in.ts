import type { Rooms } from '../../lib/answering/rooms.ts';
import type { SearchAnswer } from '../../lib/questions.ts';
import { nullIfStorage } from '../../lib/store/storage-error.ts';
import { obeyAddSelection } from './add-selection.ts';
import { obeyCommands } from './commands.ts';
import { offerLookUp } from './look-up.ts';
import { answerOmnibox } from './omnibox.ts';
import { obeySaving } from './save-selection.ts';

/** Menu, address bar and keys. */
export function offerWaysIn({ corpus, preparation: prepared, openPlace: open, takeIn }: Rooms): void {
  const search = async (query: string): Promise<SearchAnswer> => {
    await prepared.ready();
    // The popup says what the store's fault is; a line below the address bar could not.
    const found = await corpus.search(query).catch(nullIfStorage);
    return found ?? { terms: [], passages: [], highlights: [] };
  };
  offerLookUp();
  obeyAddSelection({ add: (tab) => takeIn(tab, 'selection'), open });
  answerOmnibox({ search, open });
  obeyCommands();
  obeySaving();
}
