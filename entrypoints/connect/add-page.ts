import { ask } from '../../lib/messaging.ts';
import type { AddedPage } from '../../lib/questions/documents.ts';

/** Milliseconds between two questions how it stands. */
const lookAgain = 300;

/** Has the page of a tab read into the library, however long that takes. */
export async function addPage(tab: number): Promise<AddedPage> {
  for (;;) {
    const answer = await ask('import.page', tab, 'article');
    if (answer.state !== 'reading') return answer;
    await new Promise((resolve) => setTimeout(resolve, lookAgain));
  }
}
