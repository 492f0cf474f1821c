import { browser } from 'wxt/browser';
import { Help, type HelpKey } from '../../../components/Help.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { useWords } from '../../../components/words.ts';
import type { Translate } from '../../../lib/language.ts';
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

/** Firefox for Android has no keys. Those the browser obeys itself have names of ours only here. */
async function keysOf(t: Translate): Promise<HelpKey[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name, description, shortcut }) => ({
    name: name === '_execute_action' ? t('help_keyPopup') : description || (name ?? ''),
    shortcut: shortcut ?? '',
  }));
}
