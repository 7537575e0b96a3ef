/** A workspace that installed the app by itself, or an organisation that did so for its workspaces. */
export interface InstallationKey {
  readonly kind: 'team' | 'enterprise';
  readonly id: string;
}

export interface Installation extends InstallationKey {
  /** Encrypted by whoever saves it; a store never sees a token that works. */
  readonly botToken: string;
  /** JSON of everything else that the surface needs back. */
  readonly details: string;
  readonly at: number;
}

/** Keeps who installed the app; an organisation's installation and those of its workspaces are kept apart. */
export interface Installations {
  saveInstallation(installation: Installation): Promise<void>;
  findInstallation(key: InstallationKey): Promise<Installation | undefined>;
  deleteInstallation(key: InstallationKey): Promise<void>;
}
