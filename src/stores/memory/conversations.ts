import type { Conversations } from '../../conversation/store.ts';
import { toParticipant, toRemembered, toRememberedRow } from '../rows.ts';
import type { Data } from './data.ts';

export function memoryConversations(data: Data): Conversations {
  return {
    async recall({ workspace, conversation }) {
      const row = data.conversations.find({ workspace, conversation });
      return row === undefined ? undefined : toRemembered(row);
    },

    async remember({ workspace, conversation, person }, remembered) {
      const before = data.conversations.find({ workspace, conversation })?.people ?? '';
      const participant = toParticipant(person);
      const people = before.includes(participant) ? before : before + participant;
      data.conversations.put({ workspace, conversation, ...toRememberedRow(remembered), people });
      data.bound();
    },

    async forget({ workspace, conversation }) {
      data.conversations.remove(data.conversations.rows({ workspace, conversation }));
    },

    async prune(before) {
      const old = data.conversations.rows().filter(({ at }) => at < before);
      data.conversations.remove(old);
      return old.length;
    },
  };
}
