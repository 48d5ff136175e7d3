import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createConceptRecogniser } from '../src/terms/conceptRecogniser.ts';
import { findTermsInMarkdown, readMarkdownStructure } from '../src/terms/markdown.ts';
import type { TermMatch } from '../src/terms/recogniser.ts';
import { compileFromDisk } from './buildKnowledge.ts';

/*
 * Shows what the recogniser finds in a folder of answers, and what looks like a term and was not found.
 * Usage: npm run evaluate -- <folder> [--marked]
 * The folder holds the texts itself or in `answers/`. With --marked each text is printed with its matches.
 */

const shownCandidates = 60;
const stopWords = new Set(
  (
    'a an the this that these those it its is are was were be been being has have had do does did will would can could may might ' +
    'must should not no of in on at to for from with without by as into over under between through during and or but nor so if ' +
    'then than when where while which who what why how there their they them we you your our i he she his her all any each every ' +
    'both some more most other such only also one two three first second up down out about after before because using used use ' +
    'uses user'
  ).split(' '),
);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { marked: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('usage: npm run evaluate -- <folder> [--marked]');

const recogniser = createConceptRecogniser(compileFromDisk().concepts);
const found = new Map<string, Map<string, number>>();
const missed = {
  acronyms: new Map<string, number>(),
  capitalised: new Map<string, number>(),
  phrases: new Map<string, number>(),
};
let matchCount = 0;

for (const file of answerFiles(folder)) {
  const text = readFileSync(file, 'utf8');
  const structure = readMarkdownStructure(text);
  const matches = findTermsInMarkdown(recogniser, text, structure);
  matchCount += matches.length;
  for (const match of matches) {
    const surfaces = found.get(match.id) ?? new Map<string, number>();
    found.set(match.id, surfaces);
    const correction = match.correction === undefined ? '' : ` (for ${match.correction})`;
    count(surfaces, text.slice(match.start, match.end).replace(/\s+/g, ' ').toLowerCase() + correction);
  }
  for (const block of structure.blocks)
    if (block.kind !== 'other') collectMissed(text, block.start, block.end, matches);
  if (values.marked) console.log(`=== ${file}\n${marked(text, matches)}\n`);
}

console.log(`# Found: ${matchCount} occurrences of ${found.size} concepts`);
for (const [id, surfaces] of [...found].sort((a, b) => total(b[1]) - total(a[1]))) {
  console.log(`${String(total(surfaces)).padStart(5)}  ${id}: ${top(surfaces, 12).join(', ')}`);
}
for (const [kind, candidates] of Object.entries(missed)) {
  console.log(`\n# Not found, ${kind}\n${top(candidates, shownCandidates).join(', ')}`);
}

function answerFiles(path: string): string[] {
  const answers = join(path, 'answers');
  const root = existsSync(answers) ? answers : path;
  return readdirSync(root)
    .sort()
    .map((name) => join(root, name))
    .filter((file) => statSync(file).isFile());
}

/** Counts what stands between the matches of a block. */
function collectMissed(text: string, start: number, end: number, matches: readonly TermMatch[]): void {
  let position = start;
  for (const match of [...matches.filter((match) => match.start >= start && match.end <= end), { start: end, end }]) {
    const between = text.slice(position, match.start).replace(/\S*[./_\\@]\S*\w/g, '|');
    position = match.end;
    for (const [acronym] of between.matchAll(/(?<![\w-])[A-Z][A-Z0-9]+s?(?![\w-])/g)) count(missed.acronyms, acronym);
    for (const [, word = ''] of between.matchAll(/[a-z,] ([A-Z][a-z]\w+(?: [A-Z]\w+)*)/g))
      count(missed.capitalised, word);
    for (const clause of between.toLowerCase().split(/[^a-z'\s-]+|\n\s*\n/)) {
      const words = clause.split(/\s+/).map((word) => (stopWords.has(word) || word.length < 3 ? '' : word));
      for (const [index, word] of words.entries()) {
        if (word === '') continue;
        count(missed.phrases, word);
        if (words[index + 1]) count(missed.phrases, `${word} ${words[index + 1]}`);
      }
    }
  }
}

function marked(text: string, matches: readonly TermMatch[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, id, correction } of matches) {
    result += `${text.slice(position, start)}⟦${text.slice(start, end)}⟧{${id}${correction === undefined ? '' : `, for ${correction}`}}`;
    position = end;
  }
  return result + text.slice(position);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, value) => sum + value, 0);
}

function top(counts: ReadonlyMap<string, number>, most: number): string[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([key, value]) => `${key} ${value}`);
}
