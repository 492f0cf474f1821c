import './term-page.css';
import { useState } from 'preact/hooks';
import type { CitedPassage, TermCard, TermSummary } from '../lib/questions.ts';
import { CardReasons } from './CardReasons.tsx';
import { KindChip } from './KindChip.tsx';
import { TermPassage } from './TermPassage.tsx';
import { countOf, useWords } from './words.ts';

/** A page of a book holds no more; the rest is one click away. */
const passagesShown = 20;

interface TermPageProps {
  card: TermCard;
  muted: boolean;
  /** Id of the passage whose citation was just copied. */
  copied: string | null;
  onCopy: (passage: CitedPassage) => void;
  onMute: (muted: boolean) => void;
  onBack: () => void;
}

/** All that the documents say of a term: what explains it first, then every other passage. */
export function TermPage({ card, muted, copied, onCopy, onMute, onBack }: TermPageProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { term, passages } = card;
  const explaining = passages.filter(({ role }) => role !== 'mention');
  const others = passages.filter(({ role }) => role === 'mention');
  const shown = all ? others : others.slice(0, passagesShown);
  const row = (passage: CitedPassage) => (
    <TermPassage key={passage.id} passage={passage} copied={passage.id === copied} onCopy={onCopy} />
  );
  return (
    <article class="term-page">
      <button type="button" class="quiet-button reader-back" onClick={onBack}>
        ‹ {t('back')}
      </button>
      <TermHead term={term} muted={muted} onMute={onMute} />
      {explaining.length > 0 && <h2 class="section-title">{t('term_explained')}</h2>}
      {explaining.map(row)}
      {others.length > 0 && (
        <h2 class="section-title">{t(explaining.length > 0 ? 'term_others' : 'term_passages')}</h2>
      )}
      {shown.map(row)}
      {shown.length < others.length && (
        <button type="button" class="line-button" onClick={() => setAll(true)}>
          {t('term_showMore', others.length - shown.length)}
        </button>
      )}
      <CardReasons card={card} />
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
    </>
  );
}
