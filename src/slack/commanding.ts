import { orCalm } from './answering.ts';
import { admitAt, ask } from './asking.ts';
import { openEmpty, openSettings } from './clicks/forms.ts';
import { forgetConversation } from './forgetting.ts';
import type { IncomingCommand, Self } from './incoming.ts';
import type { AtWork } from './parts.ts';
import { actions, sections, type View } from './render/blocks.ts';
import { forgetButton } from './render/buttons.ts';
import { whisperReview } from './reviewing.ts';
import { privateSpot, type Spot, whisperTo } from './spot.ts';
import { texts } from './texts.ts';

/** Does what was typed after `/career`. Rejects only with trouble that passes; else the person gets a calm line. */
export async function takeCommand(typed: IncomingCommand, self: Self, parts: AtWork): Promise<void> {
  const { workspace, person, channel, conversation, command } = typed;
  const spot = privateSpot(channel, typed.url);
  await orCalm({ workspace, conversation }, whisperTo(spot, { ...parts, person }), parts, async () => {
    if (command.kind === 'deed') return carryOut(typed, spot, parts);
    const { text: question, intent } = command;
    const { enterprise } = self;
    const shown = typed.typed;
    await ask({ workspace, enterprise, person, question, intent, shown }, spot, parts);
  });
}

async function carryOut(typed: IncomingCommand, spot: Spot, parts: AtWork): Promise<void> {
  const { person, trigger, command } = typed;
  const whisper = whisperTo(spot, { ...parts, person });
  if (command.kind === 'ask') return;
  const admission = await admitAt({ person }, spot, parts);
  if (admission.kind === 'refused') return whisper.calm(admission.text);
  const opening = { person, trigger, spot };
  switch (command.deed) {
    case 'ask':
    case 'compare':
    case 'offer':
      return openEmpty(command.deed, opening, parts);
    case 'settings':
      return openSettings(opening, parts);
    case 'forget':
      await forgetConversation(typed, parts);
      return whisper.answer(forgotten);
    case 'review':
      return whisperReview(person, whisper, parts);
    default:
      return command.deed satisfies never;
  }
}

function forgotten(): View {
  return { text: texts.forgot, blocks: [...sections([texts.forgot]), ...actions([forgetButton()])] };
}
