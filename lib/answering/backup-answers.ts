import type { BackupQuestions } from '../questions/backup.ts';
import type { Answers } from '../senders/answer.ts';
import type { Rooms } from './rooms.ts';
import { forgetItem, writeItem } from './safety-items.ts';

/** How safe the reader's work is, and what can be done about it. */
export function backupAnswers(rooms: Rooms): Pick<Answers, keyof BackupQuestions> {
  const { corpus, preparation, safekeeping, tellPages, keepUp } = rooms;
  const lastSequence = async () => (await corpus.countSince(0)).last;
  return {
    'backup.safety': () => safekeeping.safety(),
    async 'backup.automatic'() {
      const kept = await safekeeping.backups.list();
      return kept.map(({ name, kind, header: { madeAt, counts } }) => ({
        ...{ name, madeAt, highlights: counts.highlights, before: kind === 'before' },
      }));
    },
    async 'backup.recover'(_, name) {
      const restored = await safekeeping.recover(name);
      preparation.again();
      await tellPages();
      return restored;
    },
    async 'backup.forgo'() {
      await safekeeping.forgo();
      preparation.again();
    },
    async 'backup.read'() {
      await forgetItem('restored');
      await writeItem('reminded', { at: Date.now(), sequence: await lastSequence() });
    },
    'backup.keep': () => safekeeping.backups.beforeRestoration(),
    async 'backup.written'() {
      await safekeeping.accept();
      await tellPages();
      keepUp();
    },
    async 'backup.saved'() {
      await writeItem('fileBackup', { at: Date.now(), sequence: await lastSequence() });
    },
  };
}
