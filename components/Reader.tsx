import './reader.css';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Article, Passage } from '../lib/model.ts';
import type { DocumentText } from '../lib/questions.ts';
import { placeHash } from './place.ts';
import { blockSize, ReaderBlock } from './ReaderBlock.tsx';
import { paragraphId } from './ReaderPassage.tsx';
import { useWords } from './words.ts';

interface ReaderProps extends DocumentText {
  /** Where the terms are marked. */
  article: RefObject<HTMLDivElement | null>;
  /** The cited paragraph: scrolled to the middle and washed for two seconds. */
  paragraph: number | null;
  /** Number of the paragraph whose citation was just copied. */
  copied: number | null;
  onCopy: (passage: Passage) => void;
  onCompare: (passage: Passage) => void;
  onBack: () => void;
}

const none: readonly Passage[] = [];

/** A document as a page of a book. */
export function Reader(props: ReaderProps) {
  const { document: source, passages, article, paragraph, copied, onCopy, onCompare, onBack } = props;
  const { t } = useWords();
  useLayoutEffect(() => {
    const cited = paragraph === null ? null : document.getElementById(paragraphId(paragraph));
    cited?.scrollIntoView({ block: 'center' });
    cited?.focus({ preventScroll: true });
  }, [paragraph, source.id]);
  const several = source.articles.length > 1;
  const byArticle = useMemo(() => Map.groupBy(passages, (passage) => passage.article), [passages]);
  return (
    <div class="reader">
      <button type="button" class="quiet-button reader-back" onClick={onBack}>
        ‹ {t('back')}
      </button>
      <article lang={source.language} class="document-words">
        <header class="reader-head">
          <h1>{source.title}</h1>
          <p>{[source.issuer, source.date].filter(Boolean).join(' · ')}</p>
        </header>
        {several && <Contents document={source.id} articles={source.articles} />}
        <div ref={article}>
          {source.articles.map((part, index) => (
            <section key={part.first} class="reader-article">
              {several && <ArticleHead article={part} />}
              <Blocks
                passages={byArticle.get(index) ?? none}
                paragraph={paragraph}
                copied={copied}
                onCopy={onCopy}
                onCompare={onCompare}
              />
            </section>
          ))}
        </div>
      </article>
    </div>
  );
}

/** The passages of one article, in blocks. */
function Blocks({
  passages,
  paragraph,
  copied,
  onCopy,
  onCompare,
}: Pick<ReaderProps, 'paragraph' | 'copied' | 'onCopy' | 'onCompare'> & { passages: readonly Passage[] }) {
  const cited = paragraph ?? 1;
  const blocks = useMemo(
    () => Map.groupBy(passages, ({ number }) => Math.floor(number / blockSize)),
    [passages],
  );
  return [...blocks].map(([place, block]) => {
    const [first, last] = [block[0]!.number, block.at(-1)!.number];
    return (
      <ReaderBlock
        key={first}
        passages={block}
        place={place}
        wanted={first <= cited + blockSize && last >= cited - blockSize}
        paragraph={paragraph}
        copied={copied}
        onCopy={onCopy}
        onCompare={onCompare}
      />
    );
  });
}

function ArticleHead({ article }: { article: Article }) {
  const { t } = useWords();
  const facts = [article.issuer, article.date, article.continued && t('reader_continued')].filter(Boolean);
  return (
    <header class="reader-article-head">
      <h2>{article.title}</h2>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
    </header>
  );
}

function Contents({ document, articles }: { document: string; articles: Article[] }) {
  const { t } = useWords();
  return (
    <nav class="reader-contents" aria-label={t('reader_contents')}>
      <ol>
        {articles.map((article) => (
          <li key={article.first}>
            <a href={placeHash({ page: 'document', document, paragraph: article.first })}>{article.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
