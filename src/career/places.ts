import { normalise } from '../text/normalise.ts';
import { WORLD_CITIES } from './places/cities.ts';
import { COUNTRIES, DIVISIONS } from './places/countries.ts';
import { NOT_PLACES, REGIONS } from './places/regions.ts';
import { STATES, US_CITIES } from './places/united-states.ts';

/** Where a job is, or where a figure holds. */
export interface Location {
  /** Path from the country down, such as `us/california/pasadena`; an area's or `remote` stands alone. */
  readonly id: string;
  /** As shown to people, such as `Pasadena, California`. */
  readonly name: string;
  readonly kind: 'country' | 'region' | 'state' | 'city' | 'remote';
}

/**
 * What must surround a name before it is read as the place. In the data a mark stands before the name:
 * none `plain`: it is the place anywhere;
 * `?` `guarded`: also a person's name or a word, so a preposition, a pay word or an amount must stand beside it;
 * `!` `word`: an everyday word, so its state or country must follow, or "based in" stand before it;
 * `~` `qualified`: the lesser of two places of that name, so its state or country must follow;
 * `^` `capitals`: an abbreviation, in capitals or after a preposition.
 * After all names stand `:adjectives` (only before "market", "salaries" and the like) and codes: `&` `clear-code`
 * (in capitals beside a preposition, comma or amount), `%` `wordy-code` (also a word or a title, so it must close
 * the phrase) and `@` `code` (only after a place that lies in it).
 */
export type Strictness = (typeof STRICTNESSES)[number];

const STRICTNESSES = [
  'plain',
  'guarded',
  'word',
  'qualified',
  'capitals',
  'adjective',
  'clear-code',
  'wordy-code',
  'code',
  'remote',
] as const;

/** One place that a name may stand for. */
export interface Reading {
  readonly location: Location;
  readonly strictness: Strictness;
}

/** All places by their names: normalised words joined by single spaces. */
export interface Gazetteer {
  /** Likeliest place first, as seen from the US market; no reading at all means "not a place". */
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  /** Most words that a name has, by its first word. */
  readonly longest: ReadonlyMap<string, number>;
  /** Ids of what lies in an area, by the area's id. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** The places of the data files, built at the first call. */
export function gazetteer(): Gazetteer {
  built ??= buildGazetteer();
  return built;
}

let built: Gazetteer | undefined;

/** The form in which names are looked up: what the tokens of `St. Louis` have as their texts, `st louis`. */
export function placeKey(name: string): string {
  return normalise(name)
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .replace(/\.(?=\s|$)/g, '')
    .trim();
}

interface Draft {
  readonly readings: Map<string, Reading[]>;
  readonly locations: Map<string, Location>;
  readonly members: Map<string, string[]>;
}

/** Loads the likeliest places first: the order decides which of two places a bare name means. */
function buildGazetteer(): Gazetteer {
  const draft: Draft = { readings: new Map(), locations: new Map(), members: new Map() };
  for (const { names, members } of REGIONS) {
    const { id } = addEntry(draft, names, { kind: 'region', parent: '' });
    draft.members.set(id, members.split(/\s+/).filter(Boolean));
  }
  addEntries(draft, STATES, { kind: 'state', parent: 'us' });
  for (const [parent, cities] of Object.entries(US_CITIES))
    addEntries(draft, cities, { kind: 'city', parent });
  for (const [continent, countries] of Object.entries(COUNTRIES)) {
    const added = addEntries(draft, countries, { kind: 'country', parent: '' });
    draft.members.set(continent, [...(draft.members.get(continent) ?? []), ...added.map(({ id }) => id)]);
  }
  for (const [parent, divisions] of Object.entries(DIVISIONS))
    addEntries(draft, divisions, { kind: 'state', parent });
  for (const [parent, cities] of Object.entries(WORLD_CITIES))
    addEntries(draft, cities, { kind: 'city', parent });
  addReading(draft, 'remote', {
    location: { id: 'remote', name: 'Remote', kind: 'remote' },
    strictness: 'remote',
  });
  for (const name of entries(NOT_PLACES)) draft.readings.set(placeKey(name), []);
  addSqueezedNames(draft.readings);
  return {
    readings: draft.readings,
    longest: longestByFirstWord(draft.readings.keys()),
    members: draft.members,
  };
}

interface Setting {
  readonly kind: Location['kind'];
  /** Id of what the places lie in, or nothing. */
  readonly parent: string;
}

function addEntries(draft: Draft, text: string, setting: Setting): readonly Location[] {
  return entries(text).map((entry) => addEntry(draft, entry, setting));
}

function entries(text: string): readonly string[] {
  return text
    .split(';')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
}

// path|Name=other name:adjective,adjective@CODE,CODE
const ENTRY = /^(?:([a-z/-]+)\|)?([^:&%@]+)(?::([^&%@]+))?(?:([&%@])(.+))?$/;
const MARKS: Readonly<Record<string, Strictness>> = {
  '?': 'guarded',
  '!': 'word',
  '~': 'qualified',
  '^': 'capitals',
  '&': 'clear-code',
  '%': 'wordy-code',
  '@': 'code',
};

function addEntry(draft: Draft, entry: string, setting: Setting): Location {
  const [, path, names = '', adjectives = '', mark = '', codes = ''] = ENTRY.exec(entry) ?? [];
  const [first = ''] = names.split('=');
  const location = locate(draft, { ...setting, path, name: unmarked(first.trim()) });
  for (const name of names.split('=').map((each) => each.trim())) {
    const strictness = MARKS[name.charAt(0)] ?? 'plain';
    addReading(draft, unmarked(name), { location, strictness });
  }
  for (const adjective of adjectives.split(','))
    addReading(draft, adjective, { location, strictness: 'adjective' });
  for (const code of codes.split(','))
    addReading(draft, code, { location, strictness: MARKS[mark] ?? 'code' });
  return location;
}

function unmarked(name: string): string {
  return name.replace(/^[?!~^]/, '');
}

interface Naming extends Setting {
  readonly path: string | undefined;
  readonly name: string;
}

/** A city is shown with its state in the United States and with its country elsewhere. */
function locate(draft: Draft, { kind, parent, path, name }: Naming): Location {
  const slug = path ?? placeKey(name).replaceAll(' ', '-');
  const id = parent === '' || slug.startsWith(`${parent}/`) ? slug : `${parent}/${slug}`;
  const known = draft.locations.get(id);
  if (known) return known;
  const around = draft.locations.get(parent.startsWith('us/') ? parent : (parent.split('/')[0] ?? ''));
  const location: Location = { id, name: kind === 'city' && around ? within(name, around.name) : name, kind };
  draft.locations.set(id, location);
  return location;
}

/** `Pasadena, California`, but `Mexico City` and `Virginia Beach`, which say where they are. */
function within(name: string, around: string): string {
  return name.includes(around.replace(' State', '')) ? name : `${name}, ${around}`;
}

function addReading(draft: Draft, name: string, reading: Reading): void {
  const key = placeKey(name);
  if (key === '') return;
  const readings = draft.readings.get(key) ?? [];
  if (
    readings.some((known) => known.location === reading.location && known.strictness === reading.strictness)
  )
    return;
  draft.readings.set(key, [...readings, reading]);
}

/** People leave the space out: `sanfrancisco`. */
function addSqueezedNames(readings: Map<string, Reading[]>): void {
  for (const [key, known] of [...readings]) {
    if (key.includes('.')) continue;
    const squeezed = key.replaceAll(' ', '');
    const plain = known.filter((reading) => reading.strictness === 'plain');
    if (squeezed.length >= SHORTEST_SQUEEZED && plain.length > 0 && !readings.has(squeezed))
      readings.set(squeezed, plain);
  }
}

// `sanjose` and `newyork` have seven letters; shorter ones such as `lapaz` are few and less telling.
const SHORTEST_SQUEEZED = 7;

function longestByFirstWord(keys: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const words = key.split(' ');
    const [first = ''] = words;
    longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
  }
  return longest;
}
