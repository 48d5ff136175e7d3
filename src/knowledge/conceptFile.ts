import type { Concept, Section, SectionTitle } from './model.ts';
import { sectionTitles } from './model.ts';
import { frontMatterSchema } from './schema.ts';
import { type Problem, readYaml } from './yamlFile.ts';

/** A concept with the places its links stand at, so that a broken one can be reported at its line. */
export interface ConceptFile {
  readonly concept: Concept;
  readonly file: string;
  lineOf(path: readonly (string | number)[]): number;
  /** Links of the form `concept:id` in the body. */
  readonly links: readonly { readonly target: string; readonly line: number }[];
}

const maximumDefinitionWords = 30;

/**
 * Reads one `concepts/<group>/<id>.md`.
 * @param file path relative to the concepts folder, with forward slashes
 */
export function readConceptFile(file: string, text: string): ConceptFile | Problem[] {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) {
    return [{ file, line: 1, message: 'a concept begins with front matter between two lines of ---' }];
  }
  const frontMatter = readYaml(frontMatterSchema, file, lines.slice(1, end).join('\n'), 2);
  if (Array.isArray(frontMatter)) return frontMatter;

  const problems: Problem[] = [];
  const report = (line: number, message: string) => problems.push({ file, line, message });
  const { confusedWith, expansion, hop, matching, ...rest } = frontMatter.value;

  const [folder, name] = file.split('/');
  if (folder !== rest.group)
    report(frontMatter.lineOf(['group']), `group "${rest.group}" but the file is in "${folder}"`);
  const forms = new Set([
    rest.term,
    ...(expansion === undefined ? [] : [expansion]),
    ...rest.aliases,
    ...rest.wordings,
    ...rest.misspellings,
  ]);
  const checkForms = (path: (string | number)[], listed: readonly string[]) => {
    for (const form of listed) {
      if (!forms.has(form))
        report(
          frontMatter.lineOf(path),
          `"${form}" is neither the term, nor its expansion, an alias, a wording or a misspelling`,
        );
    }
  };
  checkForms(['matching', 'capitals'], matching.capitals ?? []);
  checkForms(['matching', 'nouns'], matching.nouns ?? []);
  for (const [index, rule] of (matching.contexts ?? []).entries())
    checkForms(['matching', 'contexts', index, 'forms'], rule.forms);

  const body = readBody(lines, end + 1, report);
  if (problems.length > 0) return problems;
  return {
    file,
    lineOf: frontMatter.lineOf,
    links: findConceptLinks(lines),
    concept: {
      id: (name ?? '').replace(/\.md$/, ''),
      ...rest,
      ...(expansion === undefined ? {} : { expansion }),
      ...(hop === undefined ? {} : { hop }),
      ...body,
      confusedWith: Object.entries(confusedWith).map(([concept, difference]) => ({ concept, difference })),
      matching: {
        capitals: matching.capitals ?? [],
        nouns: matching.nouns ?? [],
        contexts: (matching.contexts ?? []).map(withoutUndefined),
      },
    },
  };
}

/** Reads the definition and the sections; `from` is the index of the first line of the body. */
function readBody(
  lines: readonly string[],
  from: number,
  report: (line: number, message: string) => void,
): { definition: string; sections: Section[] } {
  const parts: { title: string; line: number; text: string[] }[] = [{ title: '', line: from + 1, text: [] }];
  let inFence = false;
  for (const [index, line] of lines.entries()) {
    if (index < from) continue;
    if (line.startsWith('```')) inFence = !inFence;
    if (!inFence && line.startsWith('## ')) parts.push({ title: line.slice(3).trim(), line: index + 1, text: [] });
    else parts.at(-1)?.text.push(line);
  }
  if (inFence) report(lines.length, 'a fenced block is not closed');

  const [head, ...rest] = parts;
  const definition = (head?.text ?? []).join(' ').replace(/\s+/g, ' ').trim();
  const definitionLine = from + 1 + (head?.text ?? []).findIndex((line) => line.trim() !== '');
  const words = definition.split(' ').length;
  if (definition === '') report(from + 1, 'the first paragraph, the definition, is missing');
  else if (words > maximumDefinitionWords) {
    report(definitionLine, `the definition has ${words} words; at most ${maximumDefinitionWords}`);
  } else if (!definition.endsWith('.') || /[.!?] [A-Z]/.test(definition)) {
    report(definitionLine, 'the definition is one sentence that ends in a full stop');
  } else if (/[`*_[\]<>]/.test(definition)) {
    report(definitionLine, 'the definition is plain text, without Markdown');
  }

  const sections: Section[] = [];
  let position = -1;
  for (const { title, line, text } of rest) {
    const next = sectionTitles.indexOf(title as SectionTitle);
    const markdown = text.join('\n').trim();
    if (next < 0) report(line, `unknown section "${title}"; known are ${sectionTitles.join(', ')}`);
    else if (next <= position)
      report(line, `section "${title}" is out of order; the order is ${sectionTitles.join(', ')}`);
    if (markdown === '') report(line, `section "${title}" is empty`);
    position = Math.max(position, next);
    sections.push({ title: title as SectionTitle, markdown });
  }
  if (!sections.some((section) => section.title === 'Why it matters'))
    report(from + 1, 'the section "Why it matters" is missing');
  return { definition, sections };
}

function findConceptLinks(lines: readonly string[]): { target: string; line: number }[] {
  return lines.flatMap((text, index) =>
    [...text.matchAll(/\]\(concept:([^)]*)\)/g)].map((match) => ({ target: match[1] ?? '', line: index + 1 })),
  );
}

/** Optional properties that are absent, as `exactOptionalPropertyTypes` wants them. */
function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as never;
}
