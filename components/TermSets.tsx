import './term-sets.css';
import type { SetMember, TermSet } from '../lib/questions/insight.ts';
import { useWords } from './words.ts';

/** Siblings shown at once on a card: a line or two. */
const siblingsShown = 5;

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
