import './card.css';
import './muting.css';
import type { MessageKey } from '../lib/language.ts';
import type { MuteScope } from '../lib/questions/card.ts';
import { useWords } from './words.ts';

/** What is said of a term that was muted there. */
export const mutedMessages: Record<MuteScope, MessageKey> = {
  page: 'mute_donePage',
  site: 'mute_doneSite',
  everywhere: 'mute_doneEverywhere',
};

interface MutedNoteProps {
  /** The term as printed. */
  form: string;
  scope: MuteScope;
  onUndo: () => void;
}

/** That a term is no longer marked, and the way back, in the place of its card. */
export function MutedNote({ form, scope, onUndo }: MutedNoteProps) {
  const { t } = useWords();
  return (
    <section class="card muted-note" role="dialog" aria-label={form}>
      <p>
        {t(mutedMessages[scope], form)} <span class="soft">{t('mute_settings')}</span>
      </p>
      <button
        type="button"
        class="line-button"
        ref={(button) => button?.focus({ preventScroll: true })}
        onClick={onUndo}
      >
        {t('undo')}
      </button>
    </section>
  );
}
