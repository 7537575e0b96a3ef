import type { Privacy } from '../../conversation/store/privacy.ts';
import { toParticipant } from '../rows.ts';
import type { Data } from './data.ts';

export function memoryPrivacy(data: Data): Privacy {
  return {
    async forgetPerson(workspace, person) {
      const theirs = { workspace, person };
      const participant = toParticipant(person);
      const conversations = data.conversations.rows({ workspace });
      data.conversations.remove(conversations.filter(({ people }) => people.includes(participant)));
      data.questions.remove(data.questions.rows(theirs));
      data.feedback.remove(data.feedback.rows(theirs));
      data.asked.remove(data.asked.rows(theirs));
      data.seen.remove(data.seen.rows(theirs));
      data.settings.remove(data.settings.rows({ workspace, kind: 'person', owner: person }));
    },

    async forgetWorkspace(workspace) {
      data.installations.remove(data.installations.rows({ kind: 'team', id: workspace }));
      data.settings.remove(data.settings.rows({ workspace }));
      data.conversations.remove(data.conversations.rows({ workspace }));
      data.questions.remove(data.questions.rows({ workspace }));
      data.feedback.remove(data.feedback.rows({ workspace }));
      data.review_states.remove(data.review_states.rows({ workspace }));
      data.review_numbers.remove(data.review_numbers.rows({ workspace }));
      const events = data.inbox.rows({ workspace });
      data.inbox.remove(events);
      for (const { seq } of events) data.open.delete(seq);
      data.asked.remove(data.asked.rows({ workspace }));
      data.seen.remove(data.seen.rows({ workspace }));
    },
  };
}
