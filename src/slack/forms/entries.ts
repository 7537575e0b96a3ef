import { z } from 'zod';
import { userSchema } from '../click.ts';
import type { Self } from '../incoming.ts';

/** A form that somebody sent. */
export interface Submission {
  readonly workspace: string;
  readonly enterprise?: string | undefined;
  readonly person: string;
  readonly team?: string | undefined;
  /** Which form it is. */
  readonly form: string;
  readonly memo: string;
  readonly values: Values;
  readonly trigger: string | undefined;
  /** Same for all deliveries of the same submission. */
  readonly key: string;
}

/** What was entered, as Slack tells it. */
type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What was entered, by the name of the input. */
export interface Entries {
  /** What was typed, without space around it; nothing where nothing was. */
  typed(name: string): string | undefined;
  /** What was chosen in a menu of one. */
  chosen(name: string): string | undefined;
  chosenAll(name: string): readonly string[];
}

const option = z.object({ value: z.string().nullish() });
const elementSchema = z.object({
  value: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
});
const bodySchema = z.object({
  user: userSchema,
  trigger_id: z.string().nullish(),
  view: z.object({
    id: z.string(),
    callback_id: z.string().nullish(),
    private_metadata: z.string().nullish(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }).nullish(),
  }),
});

/** The submission in Slack's payload; nothing where the payload is of another kind. */
export function readSubmission(body: unknown, { workspace, enterprise }: Self): Submission | undefined {
  const read = bodySchema.safeParse(body);
  if (!read.success) return undefined;
  const { user, view, trigger_id: trigger } = read.data;
  return {
    workspace,
    enterprise,
    person: user.id,
    team: user.team_id ?? undefined,
    form: view.callback_id ?? '',
    memo: view.private_metadata ?? '',
    values: view.state?.values ?? {},
    trigger: trigger ?? undefined,
    key: `form:${view.id}`,
  };
}

/** Reads what was entered. */
export function entriesOf(values: Values): Entries {
  const element = (name: string) => elementSchema.safeParse(values[name]?.[name]).data;
  return {
    typed: (name) => element(name)?.value?.trim() || undefined,
    chosen: (name) => element(name)?.selected_option?.value ?? undefined,
    chosenAll: (name) => (element(name)?.selected_options ?? []).flatMap(({ value }) => value ?? []),
  };
}
