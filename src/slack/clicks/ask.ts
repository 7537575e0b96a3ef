import type { Again } from '../again.ts';
import { ask } from '../asking.ts';
import type { Click } from '../click.ts';
import type { AtWork } from '../parts.ts';

/** Asks the question of a button, in the conversation that it stands in. */
export async function askQuestion(click: Click, { question, intent }: Again, parts: AtWork): Promise<void> {
  await ask({ ...click, question, intent }, click.message, parts);
}
