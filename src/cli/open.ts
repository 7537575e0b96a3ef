import { foldersOf, type Opened, openAdvisor } from '../wire.ts';
import { MendableError, type Shell, type Typed } from './command.ts';

/** The advisor over the folders that were typed, set or come with the package. Throws where no document is left. */
export function openTyped(typed: Typed, { environment }: Shell): Opened {
  const folders = foldersOf(
    { knowledge: typed.value('knowledge'), intents: typed.value('intents') },
    environment,
  );
  const opened = openAdvisor(folders);
  if (opened.corpus.documents.length === 0) {
    throw new MendableError(
      `no document in ${folders.knowledgeDir} can be used; career-advisor check says why`,
    );
  }
  if (opened.intents.intents.length === 0) {
    throw new MendableError(`no intent in ${folders.intentsDir} can be used; career-advisor check says why`);
  }
  return opened;
}
