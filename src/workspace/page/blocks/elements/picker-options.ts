import { useEffect, useState } from 'react';
import type { Json } from '../../../json.ts';
import { type ElementProps, spotOf, textOf, useHost } from '../host.tsx';
import { groupsOf } from './select.tsx';

/** Milliseconds without a key before the app is asked for options. */
const PAUSE_MS = 120;
/** Letters before Slack asks the app, unless the app says otherwise. */
const MIN_QUERY = 3;
/** Options that are shown at once. */
const MOST_SHOWN = 50;

/** The state of a menu that is typed into. */
export interface Choosing {
  /** What is being typed; absent while nobody types. */
  readonly query: string | undefined;
  readonly options: readonly Json[];
  readonly isOpen: boolean;
  /** What to tell where there are no options. */
  readonly note: string;
  open(): void;
  close(): void;
  type(query: string): void;
  pick(option: Json): void;
}

interface ChoosingOptions {
  readonly props: ElementProps;
  /** All options; absent where the app is asked for them. */
  readonly all: readonly Json[] | undefined;
  readonly onPick: (option: Json) => void;
  readonly clearsQuery: boolean;
}

/** Filters the options by what is typed, or asks the app for them. */
export function useChoosing({ props, all, onPick, clearsQuery }: ChoosingOptions): Choosing {
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState<string>();
  const least = Number(props.element['min_query_length'] ?? MIN_QUERY);
  const isRemote = all === undefined;
  const isTooShort = isRemote && (query ?? '').length < least;
  const remote = useRemote(props, query ?? '', isRemote && isOpen && !isTooShort);
  const matches = (all ?? []).filter((option) => contains(textOf(option['text']), query ?? ''));
  const options = isTooShort ? [] : (isRemote ? (remote ?? []) : matches).slice(0, MOST_SHOWN);
  const close = () => {
    setOpen(false);
    setQuery(undefined);
  };
  return {
    query,
    options,
    isOpen,
    note: noteOf({ isTooShort, least, isLoading: isRemote && remote === undefined, count: options.length }),
    open: () => setOpen(true),
    close,
    type: (text) => {
      setOpen(true);
      setQuery(text);
    },
    pick: (option) => {
      onPick(option);
      if (clearsQuery) setQuery(undefined);
      else close();
    },
  };
}

/** The app's options for what is typed; undefined until they are there. */
function useRemote(props: ElementProps, query: string, isAsking: boolean): readonly Json[] | undefined {
  const { suggest } = useHost();
  const { block, action } = spotOf(props);
  const [found, setFound] = useState<readonly Json[]>();
  useEffect(() => {
    if (!isAsking) return undefined;
    let isStale = false;
    const timer = window.setTimeout(async () => {
      const answer = await suggest({ block, action }, query);
      if (!isStale) setFound(groupsOf(answer).flatMap((group) => group.options));
    }, PAUSE_MS);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [query, isAsking, suggest, block, action]);
  return found;
}

interface Found {
  readonly isTooShort: boolean;
  readonly least: number;
  readonly isLoading: boolean;
  readonly count: number;
}

function noteOf({ isTooShort, least, isLoading, count }: Found): string {
  if (isTooShort) return `Type at least ${least} letters.`;
  if (isLoading) return 'Looking…';
  return count === 0 ? 'Nothing of that name.' : '';
}

function contains(text: string, query: string): boolean {
  return text.toLowerCase().includes(query.trim().toLowerCase());
}
