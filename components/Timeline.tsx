import './timeline.css';
import { useState } from 'preact/hooks';
import type { TimelineEntry } from '../lib/questions/insight.ts';
import { CitedLine } from './CitedLine.tsx';
import { Segments } from './Segments.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { periodText, type TimelineRow, timelineRows } from './timeline-rows.ts';
import { countOf, useWords, type Words } from './words.ts';

interface TimelineProps {
  entries: readonly TimelineEntry[];
  /** Writes it to a file. */
  onSave: () => void;
}

/** The time of a sentence in words. */
export function timeOf(
  { period, printed }: Pick<TimelineEntry, 'period' | 'printed'>,
  { t }: Pick<Words, 't'>,
): string {
  if (period === null) return t('timeline_undated');
  return printed === null ? `${periodText(period)} (${t('timeline_ofDocument')})` : periodText(period);
}

/** What the documents say of a term, in the order of the times: a chart, or the same as a table. */
export function Timeline({ entries, onSave }: TimelineProps) {
  const { t } = useWords();
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  if (entries.length === 0) return null;
  const forms = (['chart', 'table'] as const).map((one) => [one, t(`timeline_${one}`)] as const);
  return (
    <section aria-label={t('timeline_title')}>
      <h2 class="section-title">{t('timeline_title')}</h2>
      <div class="compare-bar">
        <Segments label={t('timeline_form')} chosen={form} options={forms} onChoose={setForm} />
        <button type="button" class="quiet-button soft" onClick={onSave}>
          {t('trace_save')}
        </button>
      </div>
      {form === 'table' ? <TimelineTable entries={entries} /> : <Chart entries={entries} />}
    </section>
  );
}

function Chart({ entries }: Pick<TimelineProps, 'entries'>) {
  const { t } = useWords();
  return (
    <>
      <p class="timeline-legend">{t('timeline_legend')}</p>
      {timelineRows(entries).map((row, at) => (
        <Row key={at} row={row} />
      ))}
    </>
  );
}

function Row({ row }: { row: TimelineRow }) {
  const words = useWords();
  const { printed, period, entries } = row;
  const time = period === null ? words.t('timeline_undated') : periodText(period);
  return (
    <details class="timeline-row">
      <summary>
        <span class="timeline-when">
          {time}
          {period !== null && (
            <span class="soft">{printed === null ? words.t('timeline_ofDocument') : printed}</span>
          )}
        </span>
        {period === null ? <span /> : <Track row={row} />}
        <span class="soft">{countOf(words, 'timeline_sentences', entries.length)}</span>
      </summary>
      <ul class="timeline-sentences">
        {entries.map(({ sentence }, at) => (
          <li key={at}>
            <CitedLine sentence={sentence} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Narrower periods are drawn as points. */
const narrowest = 0.02;

/** Where a row's time lies between the first and the last of all. */
function Track({ row: { from, to, printed } }: { row: TimelineRow }) {
  const mark = printed === null ? 'mark inherited' : 'mark';
  const percent = (share: number) => `${2 + 96 * share}%`;
  return (
    <svg class="timeline-track" aria-hidden="true">
      <line class="axis" x1="0" x2="100%" y1="8" y2="8" />
      {to - from < narrowest ? (
        <circle class={mark} cx={percent((from + to) / 2)} cy="8" r="4.5" />
      ) : (
        <rect class={mark} x={percent(from)} y="5" width={`${96 * (to - from)}%`} height="6" rx="3" />
      )}
    </svg>
  );
}
