import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../lib/page/hand-over.ts';
import { Keeper } from '../lib/page/keeper.ts';

// The second half of the content script: `marker.ts` asks for it when a page needs it.
export default defineUnlistedScript(() => handOver((options) => new Keeper(options)));
