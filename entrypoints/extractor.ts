import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractPage } from '../lib/page/extract-page.ts';

// Put into a page only when the reader adds it to the library; what it gives is the answer to that injection.
export default defineUnlistedScript(() => extractPage(document));
