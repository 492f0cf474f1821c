/** Who may ask what, and in which form: one row for each question. Whatever is not here is denied. */
import * as v from 'valibot';
import { count, name } from '../exchange/highlight-schema.ts';
import { queryLength } from '../limits.ts';
import type { Questions } from '../questions.ts';
import { cut, nothing, oneName, ours } from './argument-forms.ts';
import type { QuestionRule } from './question-rule.ts';
import { backupRules } from './rules/backup.ts';
import { cardRules } from './rules/card.ts';
import { documentRules } from './rules/documents.ts';
import { glossaryRules } from './rules/glossary.ts';
import { highlightRules } from './rules/highlights.ts';
import { insightRules } from './rules/insight.ts';
import { privacyRules } from './rules/privacy.ts';
import { termRules } from './rules/terms.ts';

const place = v.variant('page', [
  v.strictObject({
    page: v.picklist(['documents', 'terms', 'highlights', 'backup', 'settings', 'help', 'privacy']),
  }),
  v.strictObject({ page: v.literal('document'), document: name, paragraph: v.nullable(count) }),
  v.strictObject({ page: v.literal('term'), term: name }),
  v.strictObject({ page: v.literal('review'), since: count }),
]);

const web = ['content', 'opaque'] as const;

export const questionTable: { [Name in keyof Questions]: QuestionRule<Name> } = {
  'page.hello': { from: [...web, ...ours, 'welcome'], args: nothing },
  // The library marks the documents it shows.
  'page.terms': { from: [...web, 'library', 'welcome'], args: nothing },
  'page.bring': { from: web, args: v.strictTuple([v.picklist(['marker', 'keeper'])]) },
  'page.report': { from: web, args: v.strictTuple([v.strictObject({ terms: count })]) },

  ...backupRules,
  ...cardRules,
  ...termRules,
  // The welcome page shows the cards of its own article.
  'term.card': { from: ['card', ...ours, 'welcome'], args: oneName },
  'ui.open': {
    from: ['card', ...ours, 'welcome'],
    args: v.union([v.strictTuple([place]), v.strictTuple([place, name])]),
  },

  ...highlightRules,
  ...documentRules,
  ...glossaryRules,
  ...insightRules,
  ...privacyRules,

  'search.query': { from: ours, args: v.strictTuple([cut(queryLength)]) },
  'passage.get': { from: ours, args: oneName },
  'document.read': { from: ours, args: oneName },
  'term.list': { from: ours, args: nothing },
  'corpus.state': { from: [...ours, 'welcome'], args: nothing },
  'diag.ping': { from: ['content', 'card', ...ours, 'welcome'], args: nothing },
};
