import { useState } from 'preact/hooks';
import { type ExportForm, exportForms } from '../lib/exchange/export-highlights.ts';
import type { MessageKey } from '../lib/language.ts';
import { Choice } from './Choice.tsx';
import { shownTitle } from './shown-title.ts';
import { countOf, useWords } from './words.ts';

/** Which highlights leave: all, those of one page, or those with one term in them. */
export type ExportScope = { of: 'all' } | { of: 'page'; url: string } | { of: 'term'; term: string };

export interface BackupExportProps {
  /** Pages and terms that have highlights, with how many. */
  pages: { url: string; title: string; count: number }[];
  terms: { key: string; form: string; count: number }[];
  /** How many there are in all. */
  count: number;
  busy: boolean;
  onExport: (form: ExportForm, scope: ExportScope) => void;
}

const names: Record<ExportForm, MessageKey> = {
  markdown: 'exchange_markdown',
  html: 'exchange_html',
  csv: 'exchange_csv',
  anki: 'exchange_anki',
  annotations: 'exchange_annotations',
  json: 'exchange_json',
};

/** Highlights as a file for other programs. */
export function BackupExport({ pages, terms, count, busy, onExport }: BackupExportProps) {
  const { t } = useWords();
  const [form, setForm] = useState<ExportForm>('markdown');
  const [scope, setScope] = useState<ExportScope>({ of: 'all' });
  return (
    <section>
      <h2>{t('exchange_out')}</h2>
      <p>{t('exchange_outNote')}</p>
      <div class="backup-choices">
        <label>
          <span class="soft">{t('exchange_scope')}</span>
          <ScopeChoice {...{ pages, terms, count, scope }} onScope={setScope} />
        </label>
        <label>
          <span class="soft">{t('exchange_form')}</span>
          <Choice
            look="field"
            value={form}
            options={exportForms.map((one) => [one, t(names[one])])}
            onChoose={setForm}
          />
        </label>
        <button
          type="button"
          class="line-button"
          disabled={busy || count === 0}
          onClick={() => onExport(form, scope)}
        >
          {t('exchange_outAct')}
        </button>
      </div>
    </section>
  );
}

interface ScopeChoiceProps extends Pick<BackupExportProps, 'pages' | 'terms' | 'count'> {
  scope: ExportScope;
  onScope: (scope: ExportScope) => void;
}

/** A choice in groups; a scope is its own value, as JSON. */
function ScopeChoice({ pages, terms, count, scope, onScope }: ScopeChoiceProps) {
  const words = useWords();
  const { t } = words;
  const optionOf = (scope: ExportScope, name: string, count: number) => (
    <option key={name} value={JSON.stringify(scope)}>
      {`${name} · ${countOf(words, 'highlights', count)}`}
    </option>
  );
  return (
    <select
      class="field"
      value={JSON.stringify(scope)}
      onChange={({ currentTarget }) => onScope(JSON.parse(currentTarget.value))}
    >
      <option value={JSON.stringify({ of: 'all' })}>
        {t('exchange_all', countOf(words, 'highlights', count))}
      </option>
      <optgroup label={t('exchange_byPage')}>
        {pages.map(({ url, title, count }) =>
          optionOf({ of: 'page', url }, (title || url).slice(0, shownTitle), count),
        )}
      </optgroup>
      <optgroup label={t('exchange_byTerm')}>
        {terms.map(({ key, form, count }) => optionOf({ of: 'term', term: key }, form, count))}
      </optgroup>
    </select>
  );
}
