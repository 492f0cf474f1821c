import { browser } from 'wxt/browser';
import { Help, type HelpKey } from '../../../components/Help.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { useWords } from '../../../components/words.ts';
import type { MessageKey, Translate } from '../../../lib/language.ts';
import { versionOf } from '../seen-version.ts';

export function HelpPage() {
  const { t } = useWords();
  const keys = useAnswer(() => keysOf(t), [t]).answer;
  return (
    <div class="library-column">
      <Help version={versionOf()} keys={keys.state === 'ready' ? keys.value : []} />
    </div>
  );
}

/**
 * Commands by the names of the manifest, in the order they are told; the browser would describe them in its own
 * language, not in the reader's.
 */
const named: Record<string, MessageKey> = {
  _execute_action: 'help_keyPopup',
  _execute_sidebar_action: 'command_panel',
  panel: 'command_panel',
  save: 'command_save',
  next: 'command_next',
  previous: 'command_previous',
};

/** The keys as the reader has them; Firefox for Android has none. */
async function keysOf(t: Translate): Promise<HelpKey[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return Object.entries(named).flatMap(([name, word]) =>
    commands
      .filter((command) => command.name === name)
      .map(({ shortcut = '' }) => ({ name: t(word), shortcut })),
  );
}
