import type { ComponentChildren } from 'preact';
import { AddPage } from './AddPage.tsx';
import { FirstChoice } from './FirstChoice.tsx';
import { Notice } from './Notice.tsx';
import { PageHighlights } from './PageHighlights.tsx';
import { PageTerms } from './PageTerms.tsx';
import type { PickList } from './pick-list.ts';
import type { TermStand } from './popup-list.ts';
import type { PopupProps } from './popup-props.ts';

interface PopupPageProps extends PopupProps {
  id: string;
  list: PickList;
  onPick: (index: number) => void;
  stand: TermStand | null;
  /** Where the words of the page come from. */
  trace?: ComponentChildren;
}

/** What there is to say of this page, its terms, and what the reader kept of it. */
export function PopupPage(props: PopupPageProps) {
  const { id, notice, page, list, onPick } = props;
  return (
    <>
      {notice === 'choose' && <FirstChoice onChoose={props.onChoose} />}
      {notice && notice !== 'choose' && (
        <Notice kind={notice} host={props.site.host} onAct={() => props.onNotice(notice)} />
      )}
      {page && <PageTerms {...props} id={id} terms={page.terms} list={list} onPick={onPick} />}
      {page && props.trace}
      <PageHighlights {...props} orphans={page?.orphans ?? []} />
      {page && <AddPage onAddPage={props.onAddPage} onOpen={props.onOpen} />}
    </>
  );
}
