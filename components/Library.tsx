import './library.css';
import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../lib/language.ts';
import { type MenuPage, placeHash } from './place.ts';
import { useWords } from './words.ts';

const pages: readonly MenuPage[] = [
  'documents',
  'terms',
  'highlights',
  'backup',
  'settings',
  'help',
  'privacy',
];

interface LibraryProps {
  /** The page of the menu that is open, or above the one that is. */
  page: MenuPage;
  children: ComponentChildren;
}

/** The library's frame: its menu beside one page. */
export function Library({ page, children }: LibraryProps) {
  const { t } = useWords();
  return (
    <div class="library">
      <nav class="library-menu" aria-label={t('nav_label')}>
        <p class="library-name">
          <img src="/icons/on-32.png" alt="" width="20" height="20" /> {t('nav_label')}
        </p>
        <ul>
          {pages.map((name) => (
            <li key={name}>
              <a
                class="library-link"
                href={placeHash({ page: name })}
                aria-current={name === page ? 'page' : undefined}
              >
                {t(`nav_${name}` satisfies MessageKey)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="library-page">{children}</main>
    </div>
  );
}
