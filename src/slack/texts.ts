/** Everything that a person reads in Slack apart from the answers: short, warm, no jargon. */
export const texts = {
  trouble:
    'Sorry, something went wrong on my side and I have no answer for you. Please try again in a moment.',
  slow: 'Sorry, that is taking me longer than it should. Please try again in a moment.',
  nothing: 'I have nothing to say to that. Please ask me in other words.',
  tooOld: 'That button is from an earlier version of me. Please ask the question again.',
  thanksUp: 'Thanks, good to know that helped.',
  thanksDown: 'Thanks for telling me. Naming the role, the place or the topic often brings a closer answer.',
  elsewhere: 'I could not post in that channel, so here is the answer for you alone.',
  asked: 'You asked',
  askedBy: 'asked',
  sharedBy: 'shared by',
  more: 'Show more',
  why: 'Why this answer?',
  share: 'Share in channel',
  helpful: 'Helpful',
  unhelpful: 'Not helpful',
  shortened: 'I left out the rest to keep this readable. The sources below have all of it.',
  notStated: 'not stated',
  whyTitle: 'Why this answer?',
  close: 'Close',
  noTrace: 'I kept no notes on how this answer came about.',
  promptsTitle: 'Ask me about a role',
  homeTitle: 'Career Advisor',
  homeIntro:
    'I answer questions about careers with short quotes from your company’s own documents, and I always say where they stand. When the documents do not hold something, I tell you so.',
  homeRoles: 'What I know about',
  homeAsk: 'How to ask',
  homeWays:
    '• Write to me here under *Messages*.\n• Mention me in a channel, and I answer in the thread.\n• Type `/career` anywhere: only you see the answer, and you can share it.\n• Short forms: `/career salary`, `skills`, `path` or `challenges`, then a role, then a place if it matters. `/career help` lists them all.',
  homeTry: 'Try one of these',
} as const;

/** "and 12 more", for a list that was cut. */
export function andMore(count: number): string {
  return `and ${count} more`;
}

/** A question that is offered to press. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** What a newcomer is offered where nobody chose better: questions that most documents can answer. */
export function promptsFor(roles: readonly string[]): readonly Prompt[] {
  const [first, second = first] = roles;
  const always = [
    { title: 'All roles', message: 'Which roles do you know?' },
    { title: 'How to ask', message: 'What can you do?' },
  ];
  if (first === undefined) return always;
  return [
    { title: 'Skills', message: `Which skills does the ${first} role need?` },
    { title: 'Challenges', message: `What is challenging in the ${second} role?` },
    ...always,
  ];
}
