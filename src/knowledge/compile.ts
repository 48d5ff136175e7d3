import { type ConceptFile, readConceptFile } from './conceptFile.ts';
import { type Concept, groups, type Knowledge, type Misconception, type Question, type TaskNumber } from './model.ts';
import { misconceptionsSchema, questionsSchema } from './schema.ts';
import { expandWording } from './wording.ts';
import { type Problem, readYaml } from './yamlFile.ts';

/** The texts of the knowledge folder. */
export interface KnowledgeFiles {
  /** Path relative to `concepts/`, with forward slashes, and its text. */
  readonly concepts: ReadonlyMap<string, string>;
  readonly questions: string;
  readonly misconceptions: string;
}

/**
 * Turns the folder into one table, concepts in the order of their group and then of their term.
 * @returns the table, or every problem found, each with its file and line
 */
export function compileKnowledge(files: KnowledgeFiles): Knowledge | Problem[] {
  const problems: Problem[] = [];
  const conceptFiles: ConceptFile[] = [];
  for (const [path, text] of files.concepts) {
    const result = readConceptFile(path, text);
    if (Array.isArray(result))
      problems.push(...result.map((problem) => ({ ...problem, file: `concepts/${problem.file}` })));
    else conceptFiles.push({ ...result, file: `concepts/${path}` });
  }
  const conceptIds = new Set([...files.concepts.keys()].map((path) => path.replace(/^.*\/|\.md$/g, '')));
  const questions = readQuestions(files.questions, conceptIds, problems);
  const misconceptions = readMisconceptions(files.misconceptions, conceptIds, problems);
  checkReferences(conceptFiles, conceptIds, problems);
  checkQuestions(conceptFiles, questions, problems);
  checkForms(conceptFiles, problems);
  if (problems.length > 0) return problems;

  const groupOrder = new Map(groups.map((group, index) => [group.id, index]));
  const rank = (concept: Concept) => groupOrder.get(concept.group) ?? 0;
  const concepts = conceptFiles
    .map(({ concept }) => concept)
    .sort((a, b) => rank(a) - rank(b) || a.term.localeCompare(b.term, 'en'));
  return { concepts, questions, misconceptions };
}

function readQuestions(text: string, conceptIds: ReadonlySet<string>, problems: Problem[]): Question[] {
  const file = 'questions.yml';
  const result = readYaml(questionsSchema, file, text);
  if (Array.isArray(result)) {
    problems.push(...result);
    return [];
  }
  for (const [index, question] of result.value.entries()) {
    for (const concept of question.concepts) {
      if (!conceptIds.has(concept)) {
        problems.push({ file, line: result.lineOf([index, 'concepts']), message: `unknown concept "${concept}"` });
      }
    }
  }
  return result.value.map((question) => ({ ...question, task: Number(question.id[1]) as TaskNumber }));
}

function readMisconceptions(text: string, conceptIds: ReadonlySet<string>, problems: Problem[]): Misconception[] {
  const file = 'misconceptions.yml';
  const result = readYaml(misconceptionsSchema, file, text);
  if (Array.isArray(result)) {
    problems.push(...result);
    return [];
  }
  for (const [index, { concept }] of result.value.entries()) {
    if (!conceptIds.has(concept)) {
      problems.push({ file, line: result.lineOf([index, 'concept']), message: `unknown concept "${concept}"` });
    }
  }
  return result.value;
}

function checkReferences(files: readonly ConceptFile[], conceptIds: ReadonlySet<string>, problems: Problem[]): void {
  for (const { concept, file, lineOf, links } of files) {
    const checkConcept = (target: string, line: number, where: string) => {
      if (!conceptIds.has(target)) problems.push({ file, line, message: `${where}: unknown concept "${target}"` });
      else if (target === concept.id) problems.push({ file, line, message: `${where}: the concept points to itself` });
    };
    for (const target of concept.seeAlso) checkConcept(target, lineOf(['seeAlso']), 'seeAlso');
    for (const entry of concept.confusedWith) {
      checkConcept(entry.concept, lineOf(['confusedWith', entry.concept]), 'confusedWith');
    }
    for (const { target, line } of links) checkConcept(target, line, 'link');
  }
}

/** A question names its concepts, a concept its questions: both must say the same. */
function checkQuestions(files: readonly ConceptFile[], questions: readonly Question[], problems: Problem[]): void {
  for (const { concept, file, lineOf } of files) {
    const report = (message: string) => problems.push({ file, line: lineOf(['questions']), message });
    for (const id of concept.questions) {
      const question = questions.find((candidate) => candidate.id === id);
      if (question === undefined) report(`unknown question "${id}"`);
      else if (!question.concepts.includes(concept.id))
        report(`question "${id}" does not name the concept "${concept.id}"`);
    }
    for (const { id, concepts } of questions) {
      if (concepts.includes(concept.id) && !concept.questions.includes(id))
        report(`question "${id}" names this concept`);
    }
  }
}

/** No surface form may be listed twice, nor stand for two concepts unless rules about its context tell them apart. */
function checkForms(files: readonly ConceptFile[], problems: Problem[]): void {
  const owners = new Map<string, { id: string; hasRules: boolean }>();
  for (const { concept, file, lineOf } of files) {
    const ruled = new Set(concept.matching?.contexts.flatMap(({ forms }) => forms.flatMap(expandWording)));
    const forms = [
      { form: concept.term, path: ['term'] },
      ...(concept.expansion === undefined ? [] : [{ form: concept.expansion, path: ['expansion'] }]),
      ...concept.aliases.map((form) => ({ form, path: ['aliases'] })),
      ...concept.misspellings.map((form) => ({ form, path: ['misspellings'] })),
      ...concept.wordings.flatMap(expandWording).map((form) => ({ form, path: ['wordings'] })),
    ];
    for (const { form, path } of forms) {
      // Hyphens, spaces and capitals are the recogniser's business: forms that differ only in them are one.
      const key = form.toLowerCase().replace(/[\s-]+/g, ' ');
      const owner = owners.get(key);
      if (form.includes('|'))
        problems.push({
          file,
          line: lineOf(path),
          message: `"${form}": alternatives hold no parentheses of their own`,
        });
      // The alternatives of a wording may well give an alias, too.
      if (owner?.id === concept.id && path.includes('wordings')) continue;
      const hasRules = ruled.has(form);
      if (owner !== undefined && (owner.id === concept.id || !(hasRules || owner.hasRules)))
        problems.push({ file, line: lineOf(path), message: `"${form}" is already a form of "${owner.id}"` });
      else owners.set(key, { id: concept.id, hasRules: hasRules && (owner?.hasRules ?? true) });
    }
  }
}
