import type { Json } from '../json.ts';

/** What one person sees of the workspace, as it travels to the page. */
export interface Snapshot {
  /** The person who looks. */
  readonly me: string;
  readonly team: string;
  readonly app: SeenApp;
  readonly people: readonly SeenPerson[];
  readonly channels: readonly SeenChannel[];
  readonly messages: readonly SeenMessage[];
  readonly statuses: readonly SeenStatus[];
  readonly titles: readonly SeenTitle[];
  readonly prompts: readonly SeenPrompts[];
  /** Timestamp of the last message read, by channel. */
  readonly marks: Readonly<Record<string, string>>;
  readonly home?: SeenView;
  readonly modal?: SeenView;
  readonly isAppConnected: boolean;
}

/** The app, and what it lets people do. */
export interface SeenApp {
  readonly user: string;
  readonly about: string;
  readonly commands: readonly SeenCommand[];
  readonly shortcuts: readonly SeenShortcut[];
}

export interface SeenCommand {
  /** With its slash. */
  readonly command: string;
  readonly description: string;
  /** What may follow, such as `[role] [in place]`. */
  readonly hint: string;
  readonly words: readonly SeenWord[];
}

/** A word that may come first after a command. */
export interface SeenWord {
  readonly word: string;
  readonly description: string;
  readonly hint: string;
}

export interface SeenShortcut {
  readonly callbackId: string;
  readonly name: string;
  readonly on: 'everywhere' | 'message';
}

export interface SeenPerson {
  readonly id: string;
  /** The handle, without the at sign. */
  readonly name: string;
  readonly realName: string;
  readonly isBot: boolean;
  /** Whether the page may be seen through their eyes. */
  readonly isPlayable: boolean;
}

export interface SeenChannel {
  readonly id: string;
  /** Without the number sign; empty for the direct message with the app. */
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly isArchived: boolean;
  readonly topic: string;
  readonly purpose: string;
  readonly memberCount: number;
}

export interface SeenMessage {
  readonly channel: string;
  readonly ts: string;
  /** Timestamp of the thread's root; absent for a message of the channel itself. */
  readonly thread?: string;
  /** Absent for what some other app posts. */
  readonly user?: string;
  readonly subtype?: string;
  readonly text: string;
  readonly blocks?: readonly Json[];
  readonly files: readonly string[];
  readonly isEdited: boolean;
  /** Whether nobody else sees it. */
  readonly isPrivate: boolean;
}

/** What the app says it is doing; empty when it has nothing under way. */
export interface SeenStatus {
  readonly channel: string;
  readonly thread: string;
  readonly text: string;
  readonly loading: readonly string[];
}

export interface SeenTitle {
  readonly channel: string;
  readonly thread: string;
  readonly title: string;
}

export interface SeenPrompts {
  readonly channel: string;
  readonly title: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

export interface SeenView {
  readonly id: string;
  readonly type: 'modal' | 'home';
  /** Changes with every update. */
  readonly hash: string;
  readonly content: Json;
  /** Faults that the app found, by block id. */
  readonly errors: Readonly<Record<string, string>>;
}

/** What has changed for the person who looks. */
export type Update =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'message'; readonly message: SeenMessage }
  | { readonly kind: 'message-gone'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'status'; readonly status: SeenStatus }
  | { readonly kind: 'title'; readonly title: SeenTitle }
  | { readonly kind: 'prompts'; readonly prompts: SeenPrompts }
  | { readonly kind: 'modal'; readonly modal?: SeenView }
  | { readonly kind: 'home'; readonly home?: SeenView }
  | { readonly kind: 'mark'; readonly channel: string; readonly ts: string }
  | {
      readonly kind: 'directory';
      readonly people: readonly SeenPerson[];
      readonly channels: readonly SeenChannel[];
    }
  | { readonly kind: 'app'; readonly isConnected: boolean };

/** What the page asks for on a person's behalf. */
export type Act =
  | { readonly kind: 'say'; readonly channel: string; readonly text: string; readonly thread?: string }
  | { readonly kind: 'command'; readonly channel: string; readonly command: string; readonly text: string }
  | { readonly kind: 'press'; readonly on: Spot; readonly choice?: string }
  | { readonly kind: 'choose'; readonly on: Spot; readonly entry: unknown }
  | { readonly kind: 'suggest'; readonly view: string; readonly actionId: string; readonly typed: string }
  | { readonly kind: 'submit'; readonly view: string; readonly entries: Json }
  | { readonly kind: 'close'; readonly view: string }
  | {
      readonly kind: 'shortcut';
      readonly callbackId: string;
      readonly channel?: string;
      readonly ts?: string;
    }
  | { readonly kind: 'open'; readonly tab: 'home' | 'messages' }
  | { readonly kind: 'dismiss'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'read'; readonly channel: string; readonly ts: string };

/** An element that can be clicked: of a message, or of a view. */
export interface Spot {
  readonly channel?: string;
  readonly ts?: string;
  readonly view?: string;
  readonly block: string;
  readonly action: string;
}

/** What came of an act. */
export interface Outcome {
  /** Why it could not be done, in plain words. */
  readonly problem?: string;
  /** Timestamp of the message that was sent. */
  readonly ts?: string;
  /** Whether the app took notice, where that was waited for. */
  readonly isAcknowledged?: boolean;
  /** What the app offers in a menu. */
  readonly options?: Json;
}
