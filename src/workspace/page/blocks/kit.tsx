import { Component, memo, type ReactNode } from 'react';
import { type Block, Message, type MessageProps } from 'slack-blocks-to-jsx';
import { isRecord, type Json } from '../../json.ts';
import { useTeam } from '../live/live.tsx';
import { useMedia } from '../look/media.ts';

interface PaintedProps {
  readonly block: Json;
}

/**
 * A block that cannot be clicked, painted by the block renderer. The only file that knows the renderer: what it
 * gets wrong is put right here, on the way in.
 */
export const Painted = memo(function Painted({ block }: PaintedProps) {
  const { me, people, channels: all } = useTeam();
  const theme = useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  const users = people.map(({ id, realName }) => ({ id, name: realName }));
  const channels = all.map(({ id, name }) => ({ id, name }));
  return (
    <Guard>
      <Message
        withoutWrapper
        logo=""
        name=""
        theme={theme}
        blocks={[mended(block) as unknown as Block]}
        data={{ users, channels }}
        hooks={{ ...HOOKS, user: ({ id, name }) => mention(`@${name ?? id}`, id === me.id) }}
      />
    </Guard>
  );
});

/** Addresses that a link may lead to. */
const SAFE = /^(https?|mailto|tel):/i;

const HOOKS: MessageProps['hooks'] = {
  channel: ({ name, id }) => mention(`#${name ?? id}`, false),
  atHere: () => mention('@here', true),
  atChannel: () => mention('@channel', true),
  atEveryone: () => mention('@everyone', true),
  link: ({ href, children }) =>
    SAFE.test(href) ? (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    ) : (
      children
    ),
};

function mention(text: string, isMine: boolean) {
  return <span className={isMine ? 'mention mention-mine' : 'mention'}>{text}</span>;
}

/** What the renderer is given in place of a block or a part of one. */
function mended(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(mended);
  if (!isRecord(part)) return part;
  const { block_id: _, ...rest } = part;
  switch (part['type']) {
    case 'mrkdwn':
      return mrkdwn(String(part['text']));
    case 'plain_text':
      // Without emoji there is nothing to read into plain text; the renderer would find Markdown in it.
      return { ...rest, verbatim: part['emoji'] === false };
    case 'citation':
      return citation(part);
    case 'image':
      return mrkdwn(`_${String(part['alt_text'] ?? 'Image')}_`);
    default:
      // Identifiers would become identifiers of the page, where several messages share one.
      return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, mended(value)]));
  }
}

/** Keeps the next character from being read together with the one before. */
const JOINER = '\u2060';

/**
 * Slack's `verbatim` leaves bare names and addresses alone; the renderer would leave all markup alone. It also
 * takes escaped angle brackets for real ones, and Markdown's links for Slack's.
 */
function mrkdwn(text: string): Json {
  const harmless = text.replaceAll('&lt;', `&lt;${JOINER}`).replaceAll('](', `]${JOINER}(`);
  // Only at the beginning of a line does it mark a quote; elsewhere the renderer would add a space.
  const exact = harmless.replace(/<[^<>]*>|(?<=.)&gt;/g, (found) => (found === '&gt;' ? '>' : found));
  return { type: 'mrkdwn', text: exact };
}

/** The renderer drops citations; they are links with a number. */
function citation(part: Json): Json {
  const text = String(part['text'] ?? `[${String(part['index'] ?? '')}]`);
  const url = String(part['url'] ?? '');
  return SAFE.test(url) ? { type: 'link', url, text } : { type: 'text', text };
}

interface GuardProps {
  readonly children: ReactNode;
}

/** What the renderer cannot paint must not take the page along. A class, since only classes can catch. */
class Guard extends Component<GuardProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? (
      <p className="muted">This part cannot be shown here.</p>
    ) : (
      this.props.children
    );
  }
}
