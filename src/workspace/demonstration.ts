import type { PastMessage } from './past.ts';
import type { TeamSeed } from './seed.ts';

/** Name of the channel in which experts are asked. */
export const EXPERTS_CHANNEL = 'career-experts';

/** Who looks after the advisor there. */
export const ADMIN = 'maya';

/** An invented company that looks for a senior backend engineer. */
export const DEMONSTRATION_TEAM: TeamSeed = {
  name: 'Acme',
  domain: 'acme',
  people: [
    { name: ADMIN, realName: 'Maya Chen', isAdmin: true, timeZone: 'America/New_York' },
    { name: 'omar', realName: 'Omar Haddad', timeZone: 'America/New_York' },
    { name: 'lena', realName: 'Lena Novak', timeZone: 'Europe/London' },
  ],
  channels: [
    { name: 'general', topic: 'News for everybody', purpose: 'What the whole company should know.' },
    {
      name: 'hiring-backend',
      topic: 'Senior backend engineer, New York',
      purpose: 'The opening, candidates and offers for the backend team in New York.',
    },
    {
      name: EXPERTS_CHANNEL,
      topic: 'What the documents do not answer yet',
      purpose:
        'Questions that Career Advisor could not answer come here. A reply in the thread reaches the asker.',
    },
  ],
};

/** The people whose eyes the page may be seen through: two, so that what is private shows as private. */
export const DEMONSTRATION_PLAYERS: readonly string[] = ['maya', 'omar'];

/** A message, and the working day and time that it was sent, or how many minutes ago. */
interface Line extends Omit<PastMessage, 'minutesAgo'> {
  readonly at: readonly [workingDaysAgo: number, time: `${number}:${number}`] | number;
}

const LINES: readonly Line[] = [
  {
    at: [3, '9:14'],
    who: 'omar',
    where: '#general',
    text: 'Hi all! I have added Career Advisor to our workspace. It answers questions about roles, pay and skills from our own documents and always says where an answer stands.',
  },
  {
    at: [3, '9:15'],
    who: 'omar',
    where: '#general',
    text: 'Write to it directly, or type /career anywhere: only you see the answer until you share it.',
  },
  {
    at: [3, '11:02'],
    who: 'lena',
    where: '#general',
    text: 'Nice. I asked it what a test automation lead needs and got the list with sources in one go.',
  },
  {
    at: [1, '10:08'],
    who: 'omar',
    where: '#hiring-backend',
    text: 'Good news: the opening for a senior backend engineer in New York is approved. The posting goes live today.',
  },
  {
    at: [1, '10:14'],
    who: 'maya',
    where: '#hiring-backend',
    text: 'Great! Must-haves from my side: Go or Java, solid SQL, and somebody who has run a service in production and carried the pager for it.',
  },
  {
    at: [1, '10:17'],
    who: 'lena',
    where: '#hiring-backend',
    text: 'Agreed, plus experience with distributed systems. Event streaming would be nice, but we can teach that.',
  },
  {
    at: [1, '15:40'],
    who: 'omar',
    where: '#hiring-backend',
    key: 'candidates',
    text: 'Two strong candidates so far. One has eight years behind her, all in payments; the other built the backend of a start-up from scratch.',
  },
  {
    at: [1, '16:22'],
    who: 'lena',
    where: '#hiring-backend',
    thread: 'candidates',
    text: 'I spoke with the first one. Very good on data modelling and API design, a little light on containers.',
  },
  {
    at: [1, '16:26'],
    who: 'maya',
    where: '#hiring-backend',
    thread: 'candidates',
    text: 'That is enough for an onsite. Can we do Thursday?',
  },
  {
    at: [1, '16:31'],
    who: 'omar',
    where: '#hiring-backend',
    thread: 'candidates',
    text: 'Thursday works, I will set it up.',
  },
  {
    at: 52,
    who: 'omar',
    where: '#hiring-backend',
    key: 'range',
    text: 'Finance wants a number before we make an offer. What is the market range for this role here?',
  },
  {
    at: 47,
    who: 'lena',
    where: '#hiring-backend',
    thread: 'range',
    text: 'Last year’s band looks low to me. Let us ask @advisor: mention it here and it answers in this thread.',
  },
];

/** What was said before a newcomer opens the page, on the working days before `now`. */
export function demonstrationPast(now: Date): readonly PastMessage[] {
  return LINES.map(({ at, ...line }) => {
    const minutesAgo = typeof at === 'number' ? at : minutesSince(now, at);
    return { ...line, minutesAgo };
  });
}

function minutesSince(now: Date, [daysAgo, time]: readonly [number, string]): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate(), hours, minutes);
  for (let left = daysAgo; left > 0; left -= isWeekend(at) ? 0 : 1) at.setDate(at.getDate() - 1);
  return (now.getTime() - at.getTime()) / MINUTE_MS;
}

const MINUTE_MS = 60_000;

function isWeekend(date: Date): boolean {
  return date.getDay() === 0 || date.getDay() === 6;
}
