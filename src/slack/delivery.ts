import type { Client } from './client.ts';
import type { Log } from './log.ts';
import {
  type Draft,
  type Place,
  type Posted,
  type Posting,
  post,
  sendDraft,
  textView,
  whisper,
} from './message.ts';
import type { PostOnce } from './post-once.ts';
import { isAboutPlace, refusalOf } from './refusal.ts';
import type { View } from './render/blocks.ts';
import { sendToUrl, type UrlMessage } from './response-url.ts';
import { texts } from './texts.ts';

/** How an answer reaches people, and the calm line where there is none. */
export interface Delivery {
  readonly surface: 'message' | 'ephemeral';
  answer(draft: Draft, posting?: Posting): Promise<void>;
  calm(text: string): Promise<void>;
}

export interface Recipient {
  readonly client: Client;
  readonly person: string;
  readonly log: Log;
  /** Of the job that the message belongs to. */
  readonly postOnce?: PostOnce;
}

/** Everybody in the place sees the answer; where others would see it, the calm line is for the asker alone. */
export function openly(place: Place & { readonly direct: boolean }, to: Recipient): Delivery {
  const { client, log } = to;
  return {
    surface: 'message',
    async answer(draft, posting) {
      try {
        await sendDraft(draft, async (view) => void (await post(client, place, view, posting)), log);
      } catch (error) {
        if (place.direct || !isAboutPlace(error)) throw error;
        log.warn({ refused: refusalOf(error) }, 'cannot post there; answering in a direct message');
        const { channel } = await toPerson(textView(texts.elsewhere), to);
        await sendDraft(draft, async (view) => void (await post(client, { channel }, view, posting)), log);
      }
    },
    async calm(text) {
      if (place.direct) return void (await post(client, place, textView(text)));
      await whisperOrWrite(textView(text), place, to);
    },
  };
}

function toPerson(view: View, { client, person, postOnce }: Recipient): Promise<Posted> {
  const place = { channel: person };
  return postOnce?.({ what: 'elsewhere', place, view }) ?? post(client, place, view);
}

/** Only the asker sees it: by the response_url, else as an ephemeral message, else in a direct message. */
export function privately(url: string | undefined, place: Place, to: Recipient): Delivery {
  const send = async (view: View) => {
    if (url !== undefined && (await viaUrl(url, { ...ephemeral(view, place) }, to.log))) return;
    await whisperOrWrite(view, place, to);
  };
  return {
    surface: 'ephemeral',
    answer: (draft) => sendDraft(draft, send, to.log),
    calm: (text) => send(textView(text)),
  };
}

function ephemeral(view: View, place: Place): UrlMessage {
  return {
    response_type: 'ephemeral',
    replace_original: false,
    text: view.text,
    ...(view.blocks.length === 0 ? {} : { blocks: view.blocks }),
    ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
  };
}

// False where the address is dead or silent, and then a message may have arrived after all; a refused message is thrown, since another way would refuse it too.
async function viaUrl(url: string, message: UrlMessage, log: Log): Promise<boolean> {
  try {
    await sendToUrl(url, message);
    return true;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== undefined && ABOUT_MESSAGE.test(refusal.code)) throw error;
    log.debug({ refused: refusal }, 'the response_url is of no use any more');
    return false;
  }
}

const ABOUT_MESSAGE = /block|too_long|attachments/;

async function whisperOrWrite(view: View, place: Place, { client, person, log }: Recipient): Promise<void> {
  try {
    await whisper(client, place, person, view);
  } catch (error) {
    if (!isAboutPlace(error)) throw error;
    log.debug({ refused: refusalOf(error) }, 'cannot whisper there; writing a direct message');
    await post(client, { channel: person }, view);
  }
}
