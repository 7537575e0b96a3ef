/** Whose settings: a person's own, those of a channel, or what is noted of an organisation. */
export interface SettingsOwner {
  readonly workspace: string;
  readonly kind: 'person' | 'channel' | 'organisation';
  readonly id: string;
}

/** Keeps a JSON value for each name. */
export interface Settings {
  settingsOf(owner: SettingsOwner): Promise<ReadonlyMap<string, unknown>>;
  /** `undefined` goes back to the default. */
  saveSetting(owner: SettingsOwner, name: string, value: unknown): Promise<void>;
}
