import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCases } from '../src/evaluation/cases.ts';
import type { Grades } from '../src/evaluation/metrics.ts';
import { readFolder } from '../src/files.ts';
import { readCorpus, type SourceFile } from '../src/knowledge/corpus.ts';

/** Documents and questions with what is right for each. */
export interface Collection {
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly questions: readonly Question[];
}

interface Question {
  readonly text: string;
  readonly grades: Grades;
}

/** Each section of the shipped documents as a document of its own, asked for with the shipped questions. */
export function ownSections(knowledge: string, cases: string): Collection {
  const { documents } = readCorpus(readFolder(knowledge, ['.md']).files);
  const sections = documents.flatMap(({ id, title, text, sections }) =>
    sections.map(({ path, start, end }, place) => ({
      id: `${id}-${place}`,
      role: id,
      title: [title, ...path].join(': '),
      text: text.slice(start, end),
    })),
  );
  const labelled = readdirSync(cases).flatMap(
    (name) => readCases(name, readFileSync(join(cases, name), 'utf8')).cases,
  );
  const questions = labelled.flatMap(({ question, role, facts, conversation }): readonly Question[] => {
    if (role == null || facts === undefined || conversation !== undefined) return [];
    const right = sections.filter(
      (section) =>
        section.role === role && facts.every((group) => group.some((pattern) => pattern.test(section.text))),
    );
    if (right.length === 0 || right.length > MOST_RIGHT) return [];
    return [{ text: question, grades: new Map(right.map(({ id }) => [id, 1])) }];
  });
  return { name: 'own sections', files: sections.map(toFile), questions };
}

/** A fact that more sections state says little about which of them is meant. */
const MOST_RIGHT = 6;

/** A folder of documents and a file of questions, as `eval --search` takes them. */
export function collectionFrom(folder: string, file: string): Collection {
  const { cases } = readCases(file, readFileSync(file, 'utf8'));
  return {
    name: folder,
    files: readFolder(folder, ['.md']).files,
    questions: cases.flatMap(({ question, grades }) =>
      grades === undefined ? [] : [{ text: question, grades }],
    ),
  };
}

/** A document of its title and text alone. */
export function toFile({ id, title, text }: { id: string; title: string; text: string }): SourceFile {
  const written = `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`;
  return { path: `${id}.md`, bytes: new TextEncoder().encode(written) };
}
