import type { MessageKey } from '../lib/language.ts';
import type { StorageProblem } from '../lib/questions.ts';
import { useWords } from './words.ts';

/** What the popup has to say of this page or of itself before anything else. */
export type NoticeKind =
  | 'permission'
  | 'restricted'
  | 'hidden'
  | 'unsupported'
  | 'paused'
  | 'off'
  | 'click'
  | 'stale'
  | 'storm'
  | 'preparing'
  | 'empty'
  | 'silent'
  | Problem;

type Problem = `problem-${StorageProblem | 'failed'}`;

/** A sentence, and what can be done about it. */
interface Said {
  text: MessageKey;
  action?: MessageKey;
}

const sentences: Record<NoticeKind, Said> = {
  permission: { text: 'popup_needsPermission', action: 'popup_allow' },
  restricted: { text: 'popup_restricted' },
  hidden: { text: 'popup_hidden' },
  unsupported: { text: 'popup_unsupported' },
  paused: { text: 'popup_paused', action: 'popup_resume' },
  off: { text: 'popup_off' },
  click: { text: 'popup_clickMode', action: 'popup_markPage' },
  stale: { text: 'popup_stale', action: 'popup_reload' },
  storm: { text: 'popup_storm' },
  preparing: { text: 'popup_preparing' },
  empty: { text: 'popup_empty', action: 'popup_emptyAct' },
  silent: { text: 'popup_silent', action: 'popup_restart' },
  'problem-unopened': { text: 'error_unopened', action: 'popup_restart' },
  'problem-unavailable': { text: 'error_unavailable', action: 'popup_restart' },
  'problem-full': { text: 'error_full', action: 'popup_restart' },
  'problem-damaged': { text: 'error_damaged', action: 'popup_restart' },
  'problem-failed': { text: 'error_failed', action: 'popup_restart' },
  // In these a restart of the extension changes nothing.
  'problem-locked': { text: 'error_locked' },
  'problem-newer': { text: 'error_newer' },
};

/** It concerns the documents themselves, and with them the search. */
export function isOfCorpus(kind: NoticeKind): boolean {
  return kind === 'preparing' || kind === 'silent' || kind.startsWith('problem-');
}

interface NoticeProps {
  kind: NoticeKind;
  /** Where the sentence speaks of a site. */
  host: string;
  onAct: () => void;
}

/** One sentence that says what is the matter, and the one thing that can be done. */
export function Notice({ kind, host, onAct }: NoticeProps) {
  const { t } = useWords();
  const { text, action } = sentences[kind];
  return (
    <div class="notice" role="status">
      <p>{t(text, host)}</p>
      {action && (
        <button type="button" class="main-button" onClick={onAct}>
          {t(action)}
        </button>
      )}
    </div>
  );
}
