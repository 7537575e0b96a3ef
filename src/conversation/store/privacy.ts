/** Forgetting on request. */
export interface Privacy {
  /**
   * Removes everything of a person: conversations they took part in, questions, feedback, settings, counts.
   * What they sent and is not answered yet is answered first and leaves nothing behind but that it was settled.
   */
  forgetPerson(workspace: string, person: string): Promise<void>;
  /** Removes everything of a workspace, its installation and open events too. */
  forgetWorkspace(workspace: string): Promise<void>;
}
