import './term-sets.css';
import type { SetMember, TermSet } from '../lib/questions/insight.ts';
import { SentenceSource } from './CitedLine.tsx';
import { placeHash } from './place.ts';
import { useWords } from './words.ts';

/** Siblings shown at once on a card: a line or two. */
const siblingsShown = 5;

/** Places named of each set. */
const sourcesShown = 3;

interface CardSetsProps {
  sets: readonly TermSet[];
  /** `Term.key` of the card's own term. */
  own: string;
  onFollow?: ((term: string) => void) | undefined;
}

/** On a card: the set its term belongs to, with its siblings. */
export function CardSets({ sets, own, onFollow }: CardSetsProps) {
  const { t } = useWords();
  const [set] = sets;
  if (!set) return null;
  const siblings = set.members.filter(({ key }) => key !== own);
  const more = siblings.length - siblingsShown;
  return (
    <div class="card-set">
      <p class="card-set-name">{nameOf(set, t)}</p>
      <p>
        <span class="soft">{t('sets_with')}</span>{' '}
        {siblings.slice(0, more === 1 ? undefined : siblingsShown).map((member) => (
          <Sibling key={member.form} member={member} onFollow={onFollow} />
        ))}
        {more > 1 && <span class="soft">{t('sets_more', more)}</span>}
      </p>
    </div>
  );
}

/** “One of 6 主攻方向”. */
function nameOf({ name, members }: TermSet, t: ReturnType<typeof useWords>['t']): string {
  if (name === null) return t('sets_oneUnnamed', members.length - 1);
  return t('sets_one', members.length, name);
}

function Sibling({
  member: { form, key },
  onFollow,
}: { member: SetMember } & Pick<CardSetsProps, 'onFollow'>) {
  const { t } = useWords();
  if (key === null || !onFollow) return <span class="document-words sibling">{form}</span>;
  return (
    <button
      type="button"
      class="document-words sibling"
      title={t('card_lookUp', form)}
      onClick={() => onFollow(key)}
    >
      {form}
    </button>
  );
}

interface TermSetsProps {
  sets: readonly TermSet[];
  /** `Term.key` of the term whose page this is. */
  own: string;
}

/** On a term's page: all sets it belongs to, with where they stand. */
export function TermSets({ sets, own }: TermSetsProps) {
  const { t } = useWords();
  if (sets.length === 0) return null;
  return (
    <section aria-label={t('sets_title')}>
      <h2 class="section-title">{t('sets_title')}</h2>
      {sets.map((set, at) => (
        <div key={at} class="term-set">
          <p class="card-set-name">{nameOf(set, t)}</p>
          <p>
            {set.members.map(({ form, key }) =>
              key === null || key === own ? (
                <span key={form} class="document-words sibling">
                  {key === own ? <strong>{form}</strong> : form}
                </span>
              ) : (
                <a key={form} class="document-words sibling" href={placeHash({ page: 'term', term: key })}>
                  {form}
                </a>
              ),
            )}
          </p>
          {set.sentences.slice(0, sourcesShown).map(({ citation }) => (
            <div key={`${citation.document} ${citation.paragraph}`}>
              <SentenceSource citation={citation} />
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
