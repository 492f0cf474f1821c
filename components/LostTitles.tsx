import { useWords } from './words.ts';

/** Documents that no automatic backup holds. */
export function LostTitles({ titles }: { titles: readonly string[] }) {
  const { t } = useWords();
  if (titles.length === 0) return null;
  return (
    <>
      <p>{t('backup_importAgain')}</p>
      <ul class="backup-titles">
        {titles.map((title) => (
          <li key={title} class="document-words">
            {title}
          </li>
        ))}
      </ul>
    </>
  );
}
