/** Everything that a person reads in Slack apart from the answers: short, warm, no jargon. */
export const texts = {
  // When something does not work
  trouble:
    'Sorry, something went wrong on my side and I have no answer for you. Please try again in a moment.',
  busy: 'Sorry, I have more questions waiting than I can answer just now. Please try again in a minute.',
  tooMany:
    'That was a lot of questions in a short time. Please give me a minute, and ask again then; I have left out what came after this.',
  slow: 'Sorry, that is taking me longer than it should. Please try again in a moment.',
  nothing: 'I have nothing to say to that. Please ask me in other words.',
  tooOld: 'That button is from an earlier version of me. Please ask the question again.',
  formTooOld: 'That form is from an earlier version of me. Please open it once more.',
  cannotOpen: 'I could not open that in time. Please try once more.',
  elsewhere: 'I could not post in that channel, so here is the answer for you alone.',
  cannotChange: 'I cannot change that message any more, so here is all of it for you alone.',
  forOwnPeople:
    'Thanks for asking! My documents belong to the company that runs me, so I answer its own people only. Please ask somebody there.',
  notForGuests:
    'Thanks for asking! My documents are for the company’s own people, and you are here as a guest. Somebody in this channel can ask me for you.',

  // Around an answer
  asked: 'You asked',
  askedBy: 'asked',
  sharedBy: 'shared by',
  fromSettings: 'from your settings',
  looking: 'is looking that up…',
  change: 'Change',
  more: 'Show more',
  sources: 'Sources',
  why: 'Why this answer?',
  share: 'Share in channel',
  compareWith: 'Compare with…',
  checkOffer: 'Check an offer',
  shortened: 'I left out the rest to keep this readable. The sources below have all of it.',
  notStated: 'not stated',
  chartRanges: 'ranges',
  chartLow: 'Low',
  chartHigh: 'High',
  whyTitle: 'Why this answer?',
  noTrace: 'I kept no notes on how this answer came about.',
  sourcesTitle: 'Sources',
  noSources: 'This answer quotes no document.',
  close: 'Close',

  // Feedback
  helpful: 'Helpful',
  unhelpful: 'Not helpful',
  thanksUp: 'Thanks, good to know that helped.',
  thanksDown: 'Thanks for telling me. Naming the role, the place or the topic often brings a closer answer.',
  reasonTitle: 'Not helpful',
  reasonIntro: 'Thanks for telling me.',
  reasonWhat: 'What was wrong?',
  reasonMore: 'Anything else I should know?',
  send: 'Send',

  // Forms
  askTitle: 'Ask Career Advisor',
  askSubmit: 'Ask',
  question: 'Your question',
  questionHint: 'In your own words. You can leave this out if you choose a topic.',
  questionMissing: 'Please write a question, or choose a topic below.',
  role: 'Role',
  roles: 'Roles',
  rolesHint: 'Two or three.',
  rolesMissing: 'Please choose two or three roles.',
  rolePlaceholder: 'Type to find a role',
  topic: 'Topic',
  topicPlaceholder: 'Any topic',
  place: 'Place',
  placePlaceholder: 'Such as New York or Germany',
  cancel: 'Cancel',
  changeTitle: 'What is it about?',
  changeSubmit: 'Ask again',
  changeMissing: 'Please choose a role or name a place.',
  compareTitle: 'Compare roles',
  compareSubmit: 'Compare',
  offerTitle: 'Check an offer',
  offerSubmit: 'Check',
  amount: 'Amount',
  amountPlaceholder: '150k, $150,000 or 67 per hour',
  amountMissing: 'Please give the amount in digits, such as 150k.',
  answerTitle: 'Answer this message',
  answerWhere: 'Where shall I answer?',
  answerHere: 'In the thread of the message, for everybody',
  answerPrivately: 'For me alone',

  // Settings
  settingsTitle: 'Settings',
  settingsIntro: 'I use these where you ask me alone and name no role or place.',
  settingsSave: 'Save',
  settingsSaved: 'Saved.',
  ownRole: 'Your usual role',
  ownPlace: 'Your usual place',
  threads: 'In this channel',
  threadsMention: 'Answer only when mentioned',
  threadsFollow: 'Also answer follow-ups in threads that I have answered in',
  threadsOthers: 'An admin, or whoever made this channel, can change how I behave here. At present:',

  // Forgetting
  forgot: 'Done, I have forgotten what we talked about here.',
  forgetAll: 'Forget everything about me',
  forgetAllHint: 'Your questions, your feedback and your settings will be gone for good.',
  forgetAllSure: 'Forget it all',
  forgotAll: 'Done, I have forgotten everything about you.',

  // Experts
  expert: 'Ask an expert',
  expertSure: 'I will post your question, with your name, where our experts read it.',
  expertPost: 'Post it',
  expertAsked: 'I have passed your question on to our experts, and will bring you what they say.',
  expertUnreachable: 'Sorry, I could not reach our experts. Please ask them yourself.',
  expertQuestion: 'asks something that my documents do not hold:',
  expertLink: 'See where it was asked',
  expertPrivately: 'It was asked privately; I will pass on what you say.',
  expertHow: 'Reply in this thread, or press the button, and I will bring it over.',
  expertAnswer: 'Answer',
  expertAnswerTitle: 'Answer as an expert',
  expertAnswerLabel: 'Your answer',
  expertSays: 'knows more about your question:',
  expertWrote: 'answered:',
  passedOn: 'I have passed that on to',
  notPassedOn: 'Sorry, I could not pass that on to',
  worthAdding: 'Worth adding to the documents',
  markedBy: 'Marked as worth adding to the documents by',

  // What went unanswered, for admins
  reviewTitle: 'What went unanswered',
  reviewOnlyAdmins:
    'That list is for the people who look after me. When an answer is no help, press *Not helpful* below it, and they will see it there.',
  reviewEmpty: 'Nothing to review: no question waits for a better answer.',
  reviewWeek: 'Last 7 days',
  reviewRoles: 'Roles',
  reviewTopics: 'Topics',
  reviewGaps: 'Unanswered most',
  reviewReason: 'Why it was no help:',
  reviewIgnore: 'Ignore',
  reviewDone: 'Done',
  reviewHow:
    '*Done* means that it is answered well now; asked again without success, it comes back. *Ignore* keeps it away. To write a proposal into the documents, run `career-advisor review` where they lie.',

  // Pane and Home
  promptsTitle: 'Ask me about a role',
  homeTitle: 'Career Advisor',
  homeIntro:
    'I answer questions about careers with short quotes from your company’s own documents, and I always say where they stand. When the documents do not hold something, I tell you so.',
  homeRoles: 'What I know about',
  homeStale: 'may be out of date',
  homeAsk: 'How to ask',
  homeWays:
    '• Write to me here under *Messages*.\n• Mention me in a channel, and I answer in the thread.\n• Type `/career` anywhere: only you see the answer, and you can share it.\n• Short forms: `/career salary`, `skills`, `path` or `challenges`, then a role, then a place if it matters.\n• `/career compare A vs B`, `/career offer 150k A in New York`, `/career settings`, `/career forget`.',
  homeTry: 'Try one of these',
  homeForm: 'Ask with a form',
  homeCompare: 'Compare roles',
  homeRecent: 'You asked lately',
  homeDefaults: 'Your usual role and place',
  homeNoDefaults: 'None yet. Set them once, and you need not name them every time.',
  homePrivacy: 'Only you see this page. What I keep about you goes when you say so.',
} as const;

/** What can be wrong with an answer: a key that is kept, and its label. */
export const REASONS = [
  { key: 'other-question', label: 'It answers something else' },
  { key: 'wrong-subject', label: 'Wrong role or place' },
  { key: 'incomplete', label: 'Something is missing' },
  { key: 'outdated', label: 'It is out of date' },
  { key: 'unclear', label: 'Hard to understand' },
] as const;

/** A reason as it was kept, with the label that people chose in place of the key. */
export function reasonWords(reason: string): string {
  const chosen = REASONS.find(({ key }) => reason === key || reason.startsWith(`${key}: `));
  return chosen === undefined ? reason : chosen.label + reason.slice(chosen.key.length);
}

/** "and 12 more", for a list that was cut. */
export function andMore(count: number): string {
  return `and ${count} more`;
}

/** The question that checks an offer. */
export function offerQuestion(offer: { amount: string; role: string; place?: string | undefined }): string {
  const { amount, role, place } = offer;
  return `Is ${amount} fair for a ${role}${place === undefined ? '' : ` in ${place}`}?`;
}

/** The question that compares roles. */
export function compareQuestion(
  roles: readonly string[],
  { topic, place }: { topic?: string | undefined; place?: string | undefined },
): string {
  const named = `${roles.slice(0, -1).join(', ')} and ${roles.at(-1) ?? ''}`;
  const where = place === undefined ? '' : ` in ${place}`;
  return `Compare ${named}${topic === undefined ? '' : ` on ${topic.toLowerCase()}`}${where}`;
}

/** A question with what it is about behind it. */
export function aimed(
  question: string,
  { role, place }: { role?: string | undefined; place?: string | undefined },
) {
  const about = [role ?? '', place === undefined ? '' : `in ${place}`]
    .filter((part) => part !== '')
    .join(' ');
  return about === '' ? question : `${question} (${about})`;
}

/** A question that is offered to press. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** What a newcomer is offered whatever the documents hold. */
export const ALWAYS: readonly Prompt[] = [
  { title: 'All roles', message: 'Which roles do you know?' },
  { title: 'How to ask', message: 'What can you do?' },
];

/** "asked 3 times: 2 unanswered, 1 no help". */
export function timesAsked(item: { count: number; unanswered: number; unhelpful: number }): string {
  const how = [
    ...(item.unanswered > 0 ? [`${item.unanswered} unanswered`] : []),
    ...(item.unhelpful > 0 ? [`${item.unhelpful} no help`] : []),
  ];
  return `asked ${item.count === 1 ? 'once' : `${item.count} times`}: ${how.join(', ')}`;
}

/** "12 questions · 80 % answered · 90 % found helpful", as far as it is known. */
export function weekInShort(week: {
  questions: number;
  answeredShare?: number | undefined;
  helpfulShare?: number | undefined;
}): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return [
    week.questions === 1 ? '1 question' : `${week.questions} questions`,
    ...(week.answeredShare === undefined ? [] : [`${percent(week.answeredShare)} answered`]),
    ...(week.helpfulShare === undefined ? [] : [`${percent(week.helpfulShare)} found helpful`]),
  ].join(' · ');
}
