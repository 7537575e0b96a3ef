import type { Conversations } from '../../conversation/store.ts';
import { toRemembered } from '../rows.ts';
import { type Data, removeConversations } from './data.ts';

export function memoryConversations(data: Data): Conversations {
  return {
    async recall({ workspace, conversation }) {
      const row = data.conversations.find({ workspace, conversation });
      return row === undefined ? undefined : toRemembered(row);
    },

    async remember({ workspace, conversation, person }, { memory, at }) {
      data.conversations.put({ workspace, conversation, memory: JSON.stringify(memory), at });
      data.conversation_people.put({ workspace, person, conversation });
      data.bound();
    },

    async forget({ workspace, conversation }) {
      removeConversations(data, data.conversations.rows({ workspace, conversation }));
    },

    async prune(before) {
      const old = data.conversations.rows().filter(({ at }) => at < before);
      removeConversations(data, old);
      return old.length;
    },
  };
}
