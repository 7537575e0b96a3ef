/** Whose settings: a person's own, or those of a channel. */
export interface SettingsOwner {
  readonly workspace: string;
  readonly kind: 'person' | 'channel';
  readonly id: string;
}

/** Keeps a JSON value for each name. */
export interface Settings {
  settingsOf(owner: SettingsOwner): Promise<ReadonlyMap<string, unknown>>;
  /** `undefined` goes back to the default. */
  saveSetting(owner: SettingsOwner, name: string, value: unknown): Promise<void>;
}
