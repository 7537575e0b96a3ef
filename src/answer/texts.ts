/** Every sentence that the advisor says by itself; facts come from documents only. One voice: short, warm, plain. */
export const TEXTS = {
  greeting:
    'Hello! Ask me about a role: what it pays, what it takes, what the day looks like, where it leads.',
  thanks: 'You’re welcome. Ask again whenever something comes up.',
  help: 'I answer career questions with short quotes from our own documents, and say so when they hold no answer. Try:',
  roles: (count: number) => `I have documents about ${count === 1 ? 'one role' : `${count} roles`}:`,
  empty: 'What would you like to know? Name a role and ask away, for example:',
  outOfScope:
    'That is outside what I can help with. I answer questions about roles: pay, skills, requirements, prospects and the like.',
  whichRole: 'Which role do you mean?',
  whichRoleAmong: (said: string) => `Which one do you mean by “${said}”?`,
  onlyDocument: (words: readonly string[]) => `the only document with “${words.join('” and “')}”`,
  whichTopic: (role: string) => `What would you like to know about the ${role} role?`,
  whichOfTwo: 'I can read that in two ways. Which one do you mean?',
  tooMany: 'I can put two or three roles side by side. Which of them?',
  unknownRole: (said: string) => `I have no document about “${said}”, so I won’t guess.`,
  nearestRoles: 'The closest roles that I know:',
  missingTopic: (role: string, topic: string) => `The ${role} document says nothing about ${topic}.`,
  missingWords: (role: string, words: string) => `The ${role} document says nothing about “${words}”.`,
  missingEverywhere: (words: string) => `None of my documents says anything about “${words}”.`,
  closestSections: 'What it does cover:',
  nothingMore: (role: string) => `That is all that the ${role} document says about this.`,
  nothingMoreInEither: 'That is all that these documents say about this.',
  noFigureFor: (place: string) => `There is no figure for ${place}.`,
  widerFigure: (place: string, wider: string) =>
    `There is no figure for ${place} itself; the wider figure here is for ${wider}.`,
  figureElsewhere: (place: string, other: string) =>
    `There is no figure for ${place}; the figures here are for ${other}, another market.`,
  noFigureForExperience:
    'There is no figure for exactly that experience; the figures here are not split that way.',
  documentsDiffer: (subjects: readonly string[]) =>
    `The figures differ because each is of something else${subjects.length > 1 ? ` (${subjects.join(', ').toLowerCase()})` : ''}; they are not averaged.`,
  notComparable: (amount: string) => `There is no figure that ${amount} can be compared with.`,
  neitherSays: (topic: string) => `None of these documents says anything about ${topic.toLowerCase()}.`,
  notInDocument: (title: string) => `What is missing for the ${title} is not in its document.`,
  notKnown: (said: string) => `There is no document about “${said}”, so it is left out.`,
} as const;
