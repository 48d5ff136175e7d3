import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';
import { compileKnowledge, type KnowledgeFiles } from '../src/knowledge/compile.ts';
import type { Knowledge } from '../src/knowledge/model.ts';
import { packKnowledge } from '../src/knowledge/packed.ts';

const folder = new URL('../src/knowledge/', import.meta.url);
const output = new URL('../dist/knowledge.json', import.meta.url);

/** Reads the folder that people write; paths as `compileKnowledge` wants them. */
export function readKnowledgeFiles(): KnowledgeFiles {
  const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
  const concepts = globSync('*/*.md', { cwd: new URL('concepts/', folder) }).map((path) => path.replaceAll(sep, '/'));
  return {
    concepts: new Map(concepts.sort().map((path) => [path, read(`concepts/${path}`)])),
    questions: read('questions.yml'),
    misconceptions: read('misconceptions.yml'),
  };
}

/**
 * The compiled knowledge, as the extension reads it.
 * @throws Error that lists every problem with its file and line
 */
export function compileFromDisk(): Knowledge {
  const result = compileKnowledge(readKnowledgeFiles());
  if (Array.isArray(result)) {
    throw new Error(result.map(({ file, line, message }) => `src/knowledge/${file}:${line}: ${message}`).join('\n'));
  }
  return result;
}

/** Writes `dist/knowledge.json`. */
export function buildKnowledge(): Knowledge {
  const knowledge = compileFromDisk();
  mkdirSync(new URL('.', output), { recursive: true });
  writeFileSync(output, JSON.stringify(packKnowledge(knowledge)));
  return knowledge;
}

if (import.meta.main) {
  try {
    const { concepts, questions, misconceptions } = buildKnowledge();
    console.log(`${concepts.length} concepts, ${questions.length} questions, ${misconceptions.length} misconceptions`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
