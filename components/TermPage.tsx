import './term-page.css';
import type { ComponentChildren } from 'preact';
import type { CitedPassage, TermCard, TermSummary } from '../lib/questions.ts';
import { CardReasons } from './CardReasons.tsx';
import { KindChip } from './KindChip.tsx';
import { TermPassage } from './TermPassage.tsx';
import { countOf, useWords } from './words.ts';

interface TermPageProps {
  card: TermCard;
  muted: boolean;
  /** Id of the passage whose citation was just copied. */
  copied: string | null;
  onCopy: (passage: CitedPassage) => void;
  onMute: (muted: boolean) => void;
  onDefine?: ((passage: CitedPassage) => void) | undefined;
  onBack: () => void;
  /** Said before everything else: where the documents disagree. */
  above?: ComponentChildren;
  /** Related terms, and every passage that holds it. */
  children: ComponentChildren;
}

/** All that the documents say of a term: what explains it first, then every passage that holds it. */
export function TermPage(props: TermPageProps) {
  const { card, muted, copied, onCopy, onDefine, onMute, onBack, above, children } = props;
  const { t } = useWords();
  const { term, passages } = card;
  const explaining = passages.filter(({ role }) => role !== 'mention');
  return (
    <article>
      <button type="button" class="quiet-button reader-back" onClick={onBack}>
        ‹ {t('back')}
      </button>
      <TermHead term={term} muted={muted} onMute={onMute} />
      {above}
      {explaining.length > 0 && <h2 class="section-title">{t('term_explained')}</h2>}
      {explaining.map((passage, at) => (
        <TermPassage key={at} passage={passage} {...{ onCopy, onDefine }} copied={passage.id === copied} />
      ))}
      {children}
      {/* The variants stand above. */}
      <CardReasons card={{ ...card, term: { ...term, variants: [] } }} />
    </article>
  );
}

function TermHead({ term, muted, onMute }: Pick<TermPageProps, 'muted' | 'onMute'> & { term: TermSummary }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <header class="term-head">
        <h1 class="document-words">{term.form}</h1>
        <span class="soft">{term.pinyin}</span>
        <KindChip kind={term.kind} />
        <button type="button" class="line-button" onClick={() => onMute(!muted)}>
          {t(muted ? 'term_unmute' : 'card_mute')}
        </button>
      </header>
      <p class="soft facts">
        {countOf(words, 'documents', term.documents)} · {countOf(words, 'places', term.count)}
      </p>
      {term.variants.length > 0 && (
        <p class="term-variants">
          <span class="soft">{t('term_variants')}</span>
          <span class="document-words">{term.variants.join(t('list_comma'))}</span>
        </p>
      )}
    </>
  );
}
