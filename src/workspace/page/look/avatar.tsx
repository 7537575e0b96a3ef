import type { SeenPerson } from '../../live/seen.ts';

/** Hues that avatars are told apart by; see avatar.css. */
const HUES = 6;

/** A person's initials on a colour of their own; the app has a face of its own. */
export function Avatar({
  person,
  isApp,
}: {
  readonly person: SeenPerson | undefined;
  readonly isApp: boolean;
}) {
  if (isApp) return <img className="avatar" src="/icon.svg" alt="" />;
  const name = person?.realName ?? '';
  return (
    <span className={`avatar avatar-${hueOf(person?.name ?? '')}`} aria-hidden="true">
      {initials(name) || '?'}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
}

function hueOf(name: string): number {
  let sum = 0;
  for (const character of name) sum += character.codePointAt(0) ?? 0;
  return sum % HUES;
}
