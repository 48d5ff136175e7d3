/**
 * Writes `snippets/answers.json` from the questions: one scaffold per task, one snippet per question, one
 * for the project's README. They ask; they never answer.
 */
import { writeFileSync } from 'node:fs';
import type { Question } from '../src/knowledge/model.ts';
import { compileFromDisk } from './buildKnowledge.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const tasks = [
  {
    file: '0-simple_web_stack',
    title: 'Simple web stack',
    start: 'Who wants to open www.foobar.com, and what do they type?',
  },
  {
    file: '1-distributed_web_infrastructure',
    title: 'Distributed web infrastructure',
    start: 'What did you add to the design of task 0, and where does it stand in your drawing?',
  },
  {
    file: '2-secured_and_monitored_web_infrastructure',
    title: 'Secured and monitored web infrastructure',
    start: 'What did you add to the design of task 1, and where does it stand in your drawing?',
  },
  {
    file: '3-scale_up',
    title: 'Scale up',
    start: 'What did you add to the design of task 2, and which part moved to which server?',
  },
];

/** The snippets, by the name that VS Code lists them under. */
export function createSnippets(questions: readonly Question[]): Record<string, Snippet> {
  const scaffolds = tasks.map(({ file, title, start }, task): [string, Snippet] => [
    `Task ${task}: ${title}`,
    {
      prefix: `infra-task${task}`,
      description: `The questions of task ${task} as headings, each with a question that leads on (${file})`,
      body: [
        `# ${title}`,
        '',
        comment(start),
        '$1',
        ...questions
          .filter((question) => question.task === task)
          .flatMap((question, index) => ['', ...questionLines(question, index + 2)]),
      ],
    },
  ]);
  const single = questions.map((question): [string, Snippet] => [
    `Task ${question.task}: ${question.text}`,
    {
      prefix: `infra-${question.id.replace('.', '-')}`,
      description: 'A question as a heading, with one that leads on',
      body: questionLines(question, 1),
    },
  ]);
  return Object.fromEntries([...scaffolds, ...single, ['Project README', readme]]);
}

function questionLines(question: Question, tabStop: number): string[] {
  return [`## ${escapeSnippet(question.text)}`, '', comment(question.guiding[0] ?? ''), `$${tabStop}`];
}

function comment(text: string): string {
  return `<!-- ${escapeSnippet(text)} -->`;
}

/** `$`, `}` and `\` have a meaning in snippets. */
function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

const readme: Snippet = {
  prefix: 'infra-readme',
  description: "A README for the project's folder",
  body: [
    '# Web infrastructure design',
    '',
    comment('In one or two sentences: what do the four designs have in common, and what does each one add?'),
    '$1',
    '',
    '| Task | Design | Diagram |',
    '| --- | --- | --- |',
    ...tasks.map(({ file, title }, task) => `| ${task} | [${title}](${file}) | \${${task + 2}:link} |`),
    '',
    '## What each stage adds',
    '',
    comment('Which problem of the stage before does it solve, and which one stays?'),
    '$6',
    '',
    '## Author',
    '',
    '${7:name}',
  ],
};

/** The text of `snippets/answers.json`. */
export function renderSnippets(questions: readonly Question[]): string {
  return `${JSON.stringify(createSnippets(questions), null, 2)}\n`;
}

if (import.meta.main) {
  writeFileSync(new URL('../snippets/answers.json', import.meta.url), renderSnippets(compileFromDisk().questions));
}
