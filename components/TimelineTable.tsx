import type { TimelineEntry } from '../lib/questions/insight.ts';
import { SentenceSource } from './CitedLine.tsx';
import { MarkedText } from './MarkedText.tsx';
import { periodText } from './timeline-rows.ts';
import { useWords } from './words.ts';

/** The timeline as a table: one sentence a row. */
export function TimelineTable({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useWords();
  return (
    <table class="timeline-table">
      <thead>
        <tr>
          <th scope="col">{t('timeline_time')}</th>
          <th scope="col">{t('timeline_sentence')}</th>
          <th scope="col">{t('timeline_source')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ period, printed, sentence }, at) => (
          <tr key={at}>
            <th scope="row">
              {period === null ? t('timeline_undated') : periodText(period)}
              {period !== null && (
                <span class="soft facts"> {printed === null ? t('timeline_ofDocument') : printed}</span>
              )}
            </th>
            <td class="document-words">
              <MarkedText text={sentence.text} marks={sentence.marks} />
            </td>
            <td>
              <SentenceSource citation={sentence.citation} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
