import { useLive } from '../live/live.tsx';
import { SparkIcon } from '../look/icons.tsx';

interface PromptsProps {
  readonly channel: string;
  /** Whether there is something more important to see already. */
  readonly isCompact: boolean;
  readonly onAsk: (message: string) => void;
}

/** Questions that the app suggests, to ask with one click. */
export function Prompts({ channel, isCompact, onAsk }: PromptsProps) {
  const { seen } = useLive();
  const found = seen.prompts.find((one) => one.channel === channel);
  if (found === undefined || found.prompts.length === 0) return null;
  return (
    <section
      className={isCompact ? 'prompts prompts-compact' : 'prompts'}
      aria-label={found.title || 'Suggested questions'}
    >
      {!isCompact && found.title !== '' && <h2>{found.title}</h2>}
      <ul>
        {found.prompts.map(({ title, message }) => (
          <li key={title + message}>
            <button type="button" className="prompt" title={message} onClick={() => onAsk(message)}>
              <SparkIcon />
              <span>{message}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
