import type { Repair, RepairKind, Slip } from '../lib/ingest/repairs.ts';
import { Switch } from './Switch.tsx';
import { countOf, useWords } from './words.ts';

interface RepairReportProps {
  repairs: readonly Repair[];
  slips: readonly Slip[];
  busy: boolean;
  onSwitch: (kind: RepairKind, made: boolean) => void;
}

/** Slips shown of one document: they are a hint to look again, not a list to work off. */
const shownSlips = 8;

/** What was put right in a text, each kind with examples and its own switch; and what may have been misread. */
export function RepairReport({ repairs, slips, busy, onSwitch }: RepairReportProps) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      {repairs.length > 0 && (
        <details class="repairs">
          <summary class="soft">
            {t('import_repairs')} · {countOf(words, 'places', sum(repairs))}
          </summary>
          <p class="soft">{t('import_repairsHint')}</p>
          {repairs.map((repair) => (
            <RepairKindRow key={repair.kind} repair={repair} busy={busy} onSwitch={onSwitch} />
          ))}
        </details>
      )}
      {slips.length > 0 && (
        <details class="repairs">
          <summary class="soft">
            {t('import_slips')} · {countOf(words, 'places', slips.length)}
          </summary>
          <p class="soft">{t('import_slipsHint')}</p>
          <ul class="repair-examples">
            {slips.slice(0, shownSlips).map(({ span, printed, likely, context }) => (
              <li key={span.start}>
                {t('import_slip', printed, likely)} <span class="soft document-words">{context}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const sum = (repairs: readonly Repair[]): number =>
  repairs.reduce((all, { count, made }) => all + (made ? count : 0), 0);

interface RepairKindRowProps extends Pick<RepairReportProps, 'busy' | 'onSwitch'> {
  repair: Repair;
}

function RepairKindRow({ repair, busy, onSwitch }: RepairKindRowProps) {
  const words = useWords();
  const { kind, made, count, examples } = repair;
  const name = words.t(`ingest_repair_${kind}`);
  return (
    <div class="repair">
      <header class="import-head">
        <span>
          {name} <span class="soft">{countOf(words, 'places', count)}</span>
        </span>
        <Switch label={name} on={made} disabled={busy} onTurn={(on) => onSwitch(kind, on)} />
      </header>
      <ul class="repair-examples document-words">
        {examples.map(({ before, after, span }) => (
          <li key={span.start}>
            <del>{before}</del> {after !== '' && <ins>{after}</ins>}
          </li>
        ))}
      </ul>
    </div>
  );
}
