/** Who may ask what about backups: never a page. */
import * as v from 'valibot';
import type { BackupQuestions } from '../../questions/backup.ts';
import { nothing, oneName, ours } from '../argument-forms.ts';
import type { QuestionRule } from '../question-rule.ts';

export const backupRules: { [Name in keyof BackupQuestions]: QuestionRule<Name> } = {
  'backup.safety': { from: ours, args: nothing },
  'backup.automatic': { from: ['library'], args: nothing },
  // The popup recovers what was lost, from the newest; only the library chooses.
  'backup.recover': { from: ours, args: v.union([nothing, oneName]) },
  'backup.forgo': { from: ours, args: nothing },
  'backup.read': { from: ours, args: nothing },
  'backup.keep': { from: ['library'], args: nothing },
  'backup.written': { from: ['library'], args: nothing },
  'backup.saved': { from: ['library'], args: nothing },
};
