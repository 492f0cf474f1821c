import { defineBackground } from 'wxt/utils/define-background';
import { corpusAnswers } from '../../lib/answering/corpus-answers.ts';
import { resumeDelay } from '../../lib/limits.ts';
import { answer } from '../../lib/senders/answer.ts';
import { closeStorage } from '../../lib/settings.ts';
import { resumeSites } from '../../lib/sites/apply-sites.ts';
import { offerWaysIn } from '../ways-in/offer-ways-in.ts';
import { followInstallation } from './follow-installation.ts';
import { followReader } from './follow-reader.ts';
import { openRooms } from './open-rooms.ts';

// Every listener is added before the first `await`: a worker is woken by an event only if it listens at once.
export default defineBackground({
  type: 'module',
  main() {
    const rooms = openRooms();
    answer(corpusAnswers(rooms));
    offerWaysIn(rooms);
    followInstallation(rooms);
    followReader(rooms);
    void closeStorage();
    // A change that has woken the background is brought to bear by its own event.
    setTimeout(() => void resumeSites(), resumeDelay);
  },
});
