import { useState } from 'react';

/** What is typed and not yet sent; it outlasts a reload in the same tab. */
export function useDraft(key: string): readonly [string, (text: string) => void] {
  const name = `draft:${key}`;
  const [draft, setDraft] = useState(() => sessionStorage.getItem(name) ?? '');
  const keep = (text: string) => {
    setDraft(text);
    if (text === '') sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  };
  return [draft, keep];
}
