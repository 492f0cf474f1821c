/** What the browser itself says of us: what is kept, what was loaded, and whether a request could leave. */
import { browser } from 'wxt/browser';
import type { Attempt } from '../../../components/PrivacyRequests.tsx';
import type { KeptThings } from '../../../components/PrivacyStores.tsx';
import { ask } from '../../../lib/messaging.ts';
import { ownCorpus } from '../backup/own-corpus.ts';

/** Reserved for examples (RFC 2606): should the policy ever fail, nobody's server is asked. */
const foreign = 'https://glossa-self-check.example/';

/** How long (ms) the browser may take to report that its policy refused. */
const reportAwaited = 1_000;

/** All of ours, counted where it lies. */
export async function countKept(): Promise<KeptThings> {
  const [state, highlights, backups, items, estimate] = await Promise.all([
    ask('corpus.state'),
    ownCorpus().allHighlights(),
    ask('backup.automatic'),
    browser.storage.local.get(),
    navigator.storage.estimate(),
  ]);
  return {
    ...{ documents: state.documents, passages: state.passages, terms: state.terms },
    highlights: highlights.filter(({ deletedAt }) => deletedAt === null).length,
    backups: backups.length,
    items: Object.keys(items).sort(),
    itemsLength: JSON.stringify(items).length,
    bytes: estimate.usage ?? null,
  };
}

/**
 * Tries to send a request out. That it fails proves nothing, for the address does not exist: only the browser's
 * report that the policy refused it does.
 */
export async function tryForeign(): Promise<Attempt> {
  const reported = new Promise<boolean>((resolve) => {
    const timer = setTimeout(resolve, reportAwaited, false);
    const listen = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
      if (!foreign.startsWith(blockedURI) || effectiveDirective !== 'connect-src') return;
      clearTimeout(timer);
      document.removeEventListener('securitypolicyviolation', listen);
      resolve(true);
    };
    document.addEventListener('securitypolicyviolation', listen);
  });
  const left = await fetch(foreign, { mode: 'no-cors' }).then(
    () => true,
    () => false,
  );
  return !left && (await reported) ? 'refused' : 'left';
}
