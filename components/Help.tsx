import './help.css';
import { useWords } from './words.ts';

const topics = [
  'marks',
  'card',
  'keys',
  'search',
  'highlights',
  'quotations',
  'import',
  'glossary',
  'backup',
] as const;

/** A key of the extension as the browser has it now; empty where the reader gave it none. */
export interface HelpKey {
  name: string;
  shortcut: string;
}

interface HelpProps {
  version: string;
  /** Empty where the browser has no keys for extensions. */
  keys: HelpKey[];
}

/** How to use Glossa, on one page, and what the last version brought. */
export function Help({ version, keys }: HelpProps) {
  const { t } = useWords();
  return (
    <div class="settings">
      <h1 class="page-title">{t('nav_help')}</h1>
      {topics.map((topic) => (
        <section key={topic}>
          <h2>{t(`help_${topic}`)}</h2>
          <Lines text={t(`help_${topic}Text`)} />
          {topic === 'keys' && <Keys keys={keys} />}
        </section>
      ))}
      <section>
        <h2>{t('help_news', version)}</h2>
        <Lines text={t('help_newsText')} />
      </section>
    </div>
  );
}

/** A message of several points stands in several lines. */
function Lines({ text }: { text: string }) {
  return (
    <ul class="help-points">
      {text.split('\n').map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Keys({ keys }: Pick<HelpProps, 'keys'>) {
  const { t } = useWords();
  if (keys.length === 0) return null;
  return (
    <dl class="help-keys">
      {keys.map(({ name, shortcut }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{shortcut === '' ? <span class="soft">{t('help_keyNone')}</span> : <kbd>{shortcut}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
}
