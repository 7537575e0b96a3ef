import type { ModalView } from '@slack/types';
import type { Answer, TraceStep } from '../../answer/answer.ts';
import { escapeText, plainLine } from '../mrkdwn.ts';
import { texts } from '../texts.ts';
import { bullets, context, richText, section, type View, words } from './blocks.ts';
import { scopeLine } from './plain-text.ts';

const STEPS_AT_MOST = 30;
const STEP_LIMIT = 300;
const QUESTION_LIMIT = 300;
const TEXT_LIMIT = 3900;
/** Longest title of a modal. */
const TITLE_LIMIT = 24;

/** What each kind of step is called for a reader. */
const STEP_NAMES: Readonly<Record<TraceStep['step'], string>> = {
  profile: 'About',
  intent: 'Topic',
  memory: 'From earlier',
  gate: 'Check',
  passage: 'Found',
  decision: 'Decision',
};

/** How an answer came about, in plain words, as a message for one person. */
export function whyView(question: string, answer: Answer): View {
  const steps = answer.trace.slice(0, STEPS_AT_MOST);
  const lines = steps.map((step) => `${STEP_NAMES[step.step]}: ${plainLine(step.detail, STEP_LIMIT)}`);
  const items = steps.map(({ step, detail }) =>
    section(...words(`${STEP_NAMES[step]}: `, { bold: true }), ...words(plainLine(detail, STEP_LIMIT))),
  );
  const asked = `${texts.asked}: ${plainLine(question, QUESTION_LIMIT)}`;
  const nothing = items.length === 0 ? richText(section(...words(texts.noTrace))) : [];
  return {
    text: escapeText([asked, ...lines].join('\n'), TEXT_LIMIT),
    blocks: [
      ...context(
        escapeText(asked, QUESTION_LIMIT + 100),
        ...scopeLine(answer).map((line) => escapeText(line, 200)),
      ),
      ...richText(...bullets(items)),
      ...nothing,
    ],
  };
}

/** The same as a modal. */
export function whyModal(question: string, answer: Answer): ModalView {
  const title = texts.whyTitle.slice(0, TITLE_LIMIT);
  return {
    type: 'modal',
    title: { type: 'plain_text', text: title, emoji: false },
    close: { type: 'plain_text', text: texts.close, emoji: false },
    blocks: whyView(question, answer).blocks.filter((block) => block.type !== 'data_visualization'),
  };
}
