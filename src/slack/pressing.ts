import { type Again, decodeAgain } from './again.ts';
import { orCalm } from './answering.ts';
import { admitAt } from './asking.ts';
import type { Click } from './click.ts';
import { explain, showMore, showSources } from './clicks/answer.ts';
import { askQuestion } from './clicks/ask.ts';
import { askExpert, markWorthAdding, openExpertAnswer } from './clicks/expert.ts';
import { takeFeedback } from './clicks/feedback.ts';
import { forgetPerson } from './clicks/forget.ts';
import { openChange, openComparison, openEmpty, openingOf, openOffer, openSettings } from './clicks/forms.ts';
import { decideItem } from './clicks/review.ts';
import { share } from './clicks/share.ts';
import { type Delivery, openly } from './delivery.ts';
import type { AtWork } from './parts.ts';
import { ACTIONS } from './render/buttons.ts';
import { conversationAt, whisperTo } from './spot.ts';
import { texts } from './texts.ts';

/** Does what a button says. Rejects only with trouble that passes; else the person gets a calm line. */
export async function press(click: Click, parts: AtWork): Promise<void> {
  const here = hereOf(click, parts);
  const { workspace, message } = click;
  const conversation = message === undefined ? 'home' : conversationAt(message, click.person);
  await orCalm({ workspace, conversation }, here, parts, async () => {
    const admission = await admitAt(click, message, parts);
    if (admission.kind === 'refused') return here.calm(admission.text);
    const isDone = (await pressAnswers(click, parts)) || (await pressOthers(click, parts));
    if (!isDone) await here.calm(texts.tooOld);
  });
}

type AnswerButton = (click: Click, again: Verdict, parts: AtWork) => Promise<void>;
type Verdict = Again & { readonly verdict?: 'up' | 'down' };

/** Buttons that belong to an answer, which their values bring back. */
const ANSWER_BUTTONS: ReadonlyMap<string, AnswerButton> = new Map([
  [ACTIONS.ask, askQuestion],
  [ACTIONS.more, showMore],
  [ACTIONS.why, explain],
  [ACTIONS.sources, showSources],
  [ACTIONS.share, share],
  [ACTIONS.change, openChange],
  [ACTIONS.compare, openComparison],
  [ACTIONS.offer, openOffer],
  [ACTIONS.feedback, takeFeedback],
  [ACTIONS.expert, askExpert],
]);

async function pressAnswers(click: Click, parts: AtWork): Promise<boolean> {
  const button = ANSWER_BUTTONS.get(click.action);
  const again = decodeAgain(click.value);
  if (button === undefined || again === undefined) return false;
  await button(click, again, parts);
  return true;
}

/** The other buttons: of the Home, of the experts, of forgetting. False where there is no such button any more. */
async function pressOthers(click: Click, parts: AtWork): Promise<boolean> {
  switch (click.action) {
    case ACTIONS.askForm:
      return openEmpty('ask', openingOf(click), parts).then(done);
    case ACTIONS.compareForm:
      return openEmpty('compare', openingOf(click), parts).then(done);
    case ACTIONS.offerForm:
      return openEmpty('offer', openingOf(click), parts).then(done);
    case ACTIONS.settings:
      return openSettings(openingOf(click), parts).then(done);
    case ACTIONS.forget:
      return forgetPerson(click, parts).then(done);
    case ACTIONS.reviewIgnore:
      return decideItem(click, 'ignored', parts);
    case ACTIONS.reviewDone:
      return decideItem(click, 'done', parts);
    case ACTIONS.expertAnswer:
      return openExpertAnswer(click, parts);
    case ACTIONS.worthAdding:
      return markWorthAdding(click, parts);
    default:
      return false;
  }
}

function done(): true {
  return true;
}

function hereOf({ message, person }: Click, parts: AtWork): Delivery {
  const to = { ...parts, person };
  return message === undefined ? openly({ channel: person, direct: true }, to) : whisperTo(message, to);
}
