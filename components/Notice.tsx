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

const sentences: Record<Exclude<NoticeKind, Problem>, Said> = {
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
};

/** Of these a restart of the extension changes nothing. */
const lasting: readonly string[] = ['locked', 'newer'];

function said(kind: NoticeKind): Said {
  if (!isProblem(kind)) return sentences[kind];
  const problem = kind.slice('problem-'.length) as StorageProblem | 'failed';
  return { text: `error_${problem}`, ...(!lasting.includes(problem) && { action: 'popup_restart' }) };
}

const isProblem = (kind: NoticeKind): kind is Problem => kind.startsWith('problem-');

/** It concerns the documents themselves, and with them the search. */
export function isOfCorpus(kind: NoticeKind): boolean {
  return kind === 'preparing' || kind === 'silent' || isProblem(kind);
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
  const { text, action } = said(kind);
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
