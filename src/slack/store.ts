import type { Store } from '../conversation/store.ts';

/** What of the store the Slack app uses. */
export type SlackStore = Pick<
  Store,
  | 'recall'
  | 'forget'
  | 'keepQuestion'
  | 'findQuestion'
  | 'groupQuestion'
  | 'groupedQuestions'
  | 'recentQuestions'
  | 'figures'
  | 'reviewItems'
  | 'setReviewState'
  | 'keepFeedback'
  | 'settingsOf'
  | 'saveSetting'
  | 'forgetPerson'
  | 'countQuestion'
  | 'seen'
  | 'receive'
  | 'claim'
  | 'renew'
  | 'done'
  | 'fail'
  | 'expire'
  | 'depth'
>;
