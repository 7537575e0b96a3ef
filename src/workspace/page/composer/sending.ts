import { useTeam } from '../live/live.tsx';
import { useToast } from '../look/toasts.tsx';

interface SendingOptions {
  readonly channel: string;
  readonly thread?: string;
  /** Whether what is sent here is meant for the app alone. */
  readonly isDirect: boolean;
  /** Opens the thread that an answer will come in, or closes the one that is open. */
  readonly onThread: (root: string | undefined) => void;
}

/** Sends what was typed, be it a message or a command; false where nothing was sent. */
export function useSending({ channel, thread, isDirect, onThread }: SendingOptions) {
  const { act, offers, app } = useTeam();
  const toast = useToast();
  return async (typed: string): Promise<boolean> => {
    const text = typed.trim();
    if (text.startsWith('/')) return run(text);
    const say = { kind: 'say', channel, text, ...(thread === undefined ? {} : { thread }) } as const;
    const { ts } = await act(say);
    // The app answers in a thread: whoever asks it looks there next.
    const isAsked = isDirect || new RegExp(`@${app.name}\\b`).test(text);
    if (ts !== undefined && thread === undefined && isAsked) onThread(ts);
    return ts !== undefined;
  };

  async function run(text: string): Promise<boolean> {
    const [command = '', ...words] = text.split(/(?<=^\S+)\s+/);
    if (!offers.commands.some((one) => one.command === command)) {
      const known = offers.commands.map((one) => one.command).join(', ');
      toast({
        tone: 'error',
        text: `There is no command ${command} here. ${known === '' ? '' : `Try ${known}.`}`,
      });
      return false;
    }
    if (thread !== undefined) {
      onThread(undefined);
      toast({ tone: 'note', text: 'Commands run in the channel, not in a thread. The answer is there.' });
    }
    const { problem } = await act({ kind: 'command', channel, command, text: words.join(' ') });
    return problem === undefined;
  }
}
