import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import '../lib/page/paint.css';
import { handOver } from '../lib/page/hand-over.ts';
import { startRun } from '../lib/page/page-run.ts';

// The second part of the content script: `scout.ts` asks for it where terms may stand.
export default defineUnlistedScript(() => handOver('marker', startRun));
