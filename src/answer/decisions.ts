/** Every threshold of the advisor. Found on `test/cases`, kept where a small change makes no difference. */
export const DECISIONS = {
  /** From here on small talk is small talk, if no role is named. */
  smallTalk: 0.5,
  /** … and in the middle of a conversation, where "more" and "go on" go on with it. */
  smallTalkInConversation: 0.75,
  /** From here on a question without a role is none of our business. */
  outOfScope: 0.5,
  /** From here on it is none of our business though a role is named, if the documents lack its words. */
  outOfScopeWithRole: 0.8,
  /** A document holds a topic if its best section is this much about it. */
  topicPresent: 0.3,
  /** From here on a topic is offered as the next question. */
  topicOffered: 0.55,
  /** A passage answers if it is this much about what is asked … */
  passageTopic: 0.25,
  /** … or has this share of the content words, and not much less than the passage that has most. */
  passageCoverage: 0.3,
  nearlyMostCoverage: 0.7,
  /** Share of the content words' rarity that must stand in the passages shown. */
  coverage: 0.5,
  /** Two intents closer than this, neither above `sureIntent`, are asked back. */
  intentTie: 0.06,
  sureIntent: 0.45,
  /** Below this the likeliest intent may give way to the next one that the document answers. */
  clearIntent: 0.6,
  /** … if those that it answers are together as likely as this. */
  likelyAvailable: 0.25,
  /** An intent whose topic is named outright goes before a likelier one that is not from here on. */
  namedIntent: 0.2,
  /** From here on the topic must be there even though the words are found. */
  certainIntent: 0.75,
} as const;
