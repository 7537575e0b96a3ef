import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from './problem.ts';

/** The folder that holds `package.json`; the same seen from `src/` and from `dist/`. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('..', import.meta.url));

/** Version of this package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** A file as it lies on the disk; `path` is what people are shown. */
export interface FolderFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface FolderReading {
  /** In the order of their paths. */
  readonly files: readonly FolderFile[];
  /** Files that are there but could not be read. */
  readonly problems: readonly Problem[];
}

/**
 * Every file below the folder whose name ends in one of `endings` (lower case), in the same order on every
 * machine. Names that begin with a dot are passed over. Throws where the folder itself cannot be read.
 */
export function readFolder(folder: string, endings: readonly string[]): FolderReading {
  const files: FolderFile[] = [];
  const problems: Problem[] = [];
  for (const path of pathsBelow(folder, endings)) {
    const shown = shownPath(path);
    try {
      files.push({ path: shown, bytes: readFileSync(path) });
    } catch (cause) {
      problems.push(unreadable(shown, cause));
    }
  }
  return { files, problems };
}

/** Text of a file that a person named. Throws with one sentence that says what to do. */
export function readNamedFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    throw surroundings(`${path} cannot be read (${reason(cause)}); give the path of a file.`, cause);
  }
}

/** Writes a file so that others see the old or the new content, never half of it. */
export function writeAtomically(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** An error of the surroundings, which a person can mend: `message` says how. */
export function surroundings(message: string, cause: unknown): Error & { readonly code: string } {
  return Object.assign(new Error(message, { cause }), { code: codeOf(cause) ?? 'surroundings' });
}

function pathsBelow(folder: string, endings: readonly string[]): string[] {
  const found: string[] = [];
  // A link to a folder above would go round for ever.
  const visited = new Set<string>();
  const visit = (directory: string) => {
    const real = realpathSync(directory);
    if (visited.has(real)) return;
    visited.add(real);
    for (const name of readdirSync(directory)) {
      if (name.startsWith('.')) continue;
      const path = join(directory, name);
      if (isFolder(path)) visit(path);
      else if (endings.some((ending) => name.toLowerCase().endsWith(ending))) found.push(path);
    }
  };
  try {
    visit(folder);
  } catch (cause) {
    throw surroundings(
      `The folder ${folder} cannot be read (${reason(cause)}); give the path of a folder.`,
      cause,
    );
  }
  return found.sort(byPath);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function byPath(a: string, b: string): number {
  const [left, right] = [a.split(sep).join('/'), b.split(sep).join('/')];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** As people would type it here: relative below the working folder, otherwise as it was given. */
function shownPath(path: string): string {
  if (!isAbsolute(path)) return path;
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') || isAbsolute(fromHere) ? path : fromHere;
}

function unreadable(file: string, cause: unknown): Problem {
  const message = `The file cannot be read (${reason(cause)}); check that it is there and who may read it.`;
  return { id: 'unreadable', level: 'error', message, location: { file } };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
};

function reason(cause: unknown): string {
  const code = codeOf(cause) ?? 'unknown reason';
  return REASONS[code] ?? code;
}

function codeOf(cause: unknown): string | undefined {
  const isCoded = cause instanceof Error && 'code' in cause && typeof cause.code === 'string';
  return isCoded ? (cause.code as string) : undefined;
}
