import { countOf, useWords } from './words.ts';

/** What of ours is kept in this browser. */
export interface KeptThings {
  documents: number;
  passages: number;
  terms: number;
  /** Those not deleted. */
  highlights: number;
  backups: number;
  /** Names of the items of `storage.local`, and their length as JSON in code units. */
  items: string[];
  itemsLength: number;
  /** Bytes of database and backups, as the browser reckons; null where it does not say. */
  bytes: number | null;
}

/** What is stored where, and how much of it. */
export function PrivacyStores({ kept }: { kept: KeptThings | null }) {
  const words = useWords();
  const { t, language } = words;
  if (!kept) return null;
  const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const rows = [
    {
      place: t('privacy_database'),
      what: [
        countOf(words, 'documents', kept.documents),
        countOf(words, 'passages', kept.passages),
        countOf(words, 'terms', kept.terms),
        countOf(words, 'privacy_highlights', kept.highlights),
      ].join(t('list_comma')),
    },
    { place: t('privacy_folder'), what: countOf(words, 'privacy_backups', kept.backups) },
    {
      place: t('privacy_items'),
      what: t('privacy_itemsWhat', kept.itemsLength, kept.items.join(t('list_comma'))),
    },
  ];
  return (
    <section>
      <h2>{t('privacy_kept')}</h2>
      <dl class="privacy-list">
        {rows.map(({ place, what }) => (
          <div key={place}>
            <dt>{place}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      {kept.bytes !== null && (
        <p class="soft">{t('privacy_bytes', megabytes.format(kept.bytes / 1_000_000))}</p>
      )}
      <p class="soft">{t('privacy_remove')}</p>
    </section>
  );
}
