/** What to say of a workspace that nothing was asked in. */
export function unknownWorkspace(typed: string, known: readonly string[]): string {
  if (known.length === 0) return 'nothing was asked yet, so there is nothing to review';
  return `nothing was asked in the workspace "${typed}"; there are ${known.join(', ')}`;
}
