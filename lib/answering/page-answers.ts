import { AskError } from '../ask-error.ts';
import type { Corpus } from '../corpus.ts';
import { languageOf, messagesFor } from '../language.ts';
import { canonicalUrl } from '../page-url.ts';
import { type PageState, type StorageProblem, storageProblems } from '../questions.ts';
import type { Answers } from '../senders/answer.ts';
import type { Sender } from '../senders/sender.ts';
import { readSettings, type Settings } from '../settings.ts';
import { injectPart } from '../sites/open-tabs.ts';
import { siteOf } from '../sites/site-state.ts';
import { showCount, showPage } from '../toolbar.ts';
import { traceByItself } from './automatic-traces.ts';
import { mutedOn, pageNameOf } from './mutes.ts';
import { pageAround } from './page-around.ts';
import { isPageRunning } from './page-running.ts';
import type { Rooms } from './rooms.ts';

type PageNames = 'page.hello' | 'page.terms' | 'page.report' | 'page.bring';

/** What a page may ask about itself. */
export function pageAnswers({ corpus, preparation }: Rooms): Pick<Answers, PageNames> {
  return {
    async 'page.hello'({ sender }) {
      const [settings, running] = await Promise.all([readSettings(), isPageRunning(sender)]);
      if (sender.kind === 'content' && sender.frame === 0) await showPage(sender.tab, running);
      // A page that does not run needs no corpus: none of its faults either.
      const revision = running ? await corpus.revision() : 0;
      // What cannot be read is told when the page asks for the terms.
      const signs = running ? await signsFor(corpus, sender, settings).catch(() => null) : null;
      const muted = await mutedFor(sender, settings);
      return { ...pageState(settings, running, markingRevision(revision, muted)), signs };
    },

    async 'page.terms'({ sender }) {
      if (!(await isPageRunning(sender))) throw new AskError('denied', 'Glossa does not run here');
      await preparation.ready();
      const muted = await mutedFor(sender, await readSettings());
      const terms = await corpus.pageTerms(new Set(muted));
      return { ...terms, glossaryRevision: markingRevision(terms.glossaryRevision, muted) };
    },

    async 'page.bring'({ sender }, part) {
      if (!('frame' in sender)) throw new AskError('denied', 'no frame to bring it to');
      if (!(await injectPart(sender.tab, sender.frame, part)))
        throw new AskError('missing', 'the frame is gone');
    },

    async 'page.report'({ sender }, { terms }) {
      // The badge is the page's; what its frames hold is mostly not the article.
      if ('frame' in sender && sender.frame === 0) await showCount(sender.tab, terms);
      await traceByItself({ corpus, preparation }, sender, terms);
    },
  };
}

async function mutedFor(sender: Sender, settings: Settings): Promise<string[]> {
  return mutedOn(settings, await pageNameOf(pageAround(sender)));
}

/** Null where more is to be done than to mark: something was kept of the page, or it is to be traced by itself. */
async function signsFor(corpus: Corpus, sender: Sender, { tracedSites }: Settings): Promise<string | null> {
  if (sender.kind !== 'content') return corpus.signs();
  const site = siteOf(sender.url);
  if (site !== null && tracedSites.includes(site)) return null;
  const kept = sender.url === null ? [] : await corpus.highlightsOfPage(canonicalUrl(sender.url));
  return kept.length > 0 ? null : corpus.signs();
}

function pageState(settings: Settings, running: boolean, glossaryRevision: number): Omit<PageState, 'signs'> {
  const language = languageOf(settings);
  const t = messagesFor(language);
  return {
    running,
    glossaryRevision,
    language,
    theme: settings.theme,
    density: settings.density,
    words: {
      save: t('card_save'),
      saved: t('card_saved'),
      notSaved: t('card_saveFailed'),
      faults: Object.fromEntries(
        storageProblems.map((problem) => [problem, t(`error_${problem}`)]),
      ) as Record<StorageProblem, string>,
      card: t('page_card'),
      undo: t('undo'),
      delete: t('popup_delete'),
      deleted: t('popup_deleted'),
      note: t('highlights_note'),
      inEditor: t('highlights_inEditor'),
      tooLong: t('highlights_tooLong'),
      colours: {
        yellow: t('colour_yellow'),
        green: t('colour_green'),
        blue: t('colour_blue'),
        purple: t('colour_purple'),
      },
    },
  };
}

/**
 * One number for the glossary and for what of it is muted: the revision's last 21 bits above a 32-bit digest
 * (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/) of the muted terms, which together are still an exact number.
 */
function markingRevision(revision: number, mutedTerms: readonly string[]): number {
  let digest = 0x811c9dc5;
  for (const unit of new TextEncoder().encode([...mutedTerms].sort().join('\n'))) {
    digest = Math.imul(digest ^ unit, 0x01000193) >>> 0;
  }
  return (revision % 2 ** 21) * 2 ** 32 + digest;
}
