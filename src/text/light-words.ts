import { LIGHT_ACTIONS } from './light-words/actions.ts';
import { LIGHT_CHAT } from './light-words/chat.ts';
import { LIGHT_QUALITIES } from './light-words/qualities.ts';
import { LIGHT_THINGS } from './light-words/things.ts';

export { LIGHT_FORMS } from './light-words/forms.ts';

/**
 * Everyday words that people wrap a question in: who asks, why, when, how it feels. They never carry the
 * question, so that a passage may lack them. One form stands for all that share its stem. Function words and
 * words of asking stand elsewhere.
 */
export const LIGHT_WORDS = [LIGHT_ACTIONS, LIGHT_QUALITIES, LIGHT_THINGS, LIGHT_CHAT].join(' ');
