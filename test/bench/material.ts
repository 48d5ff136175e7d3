import type { Concept } from '../../src/knowledge/model.ts';
import { surfaceForms } from '../../src/terms/compileForms.ts';
import { conceptEntries } from '../../src/terms/conceptEntries.ts';
import type { TermEntry } from '../../src/terms/recogniser.ts';

/** Numbers that look random and are the same in every run (a linear congruential generator; Numerical Recipes, 7.1). */
export function createRandom(seed = 1): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Markdown of the given length made of the sections of the concepts, shuffled. */
export function benchText(concepts: readonly Concept[], length: number): string {
  const sections = concepts.flatMap(({ definition, sections }) => [
    definition,
    ...sections.map(({ title, markdown }) => `## ${title}\n\n${markdown}`),
  ]);
  const random = createRandom();
  const parts: string[] = [];
  for (let size = 0; size < length; size += (parts.at(-1)?.length ?? 0) + 2)
    parts.push(sections[random(sections.length)] ?? '');
  // A copy: a slice of a joined string would make every matcher pay for the indirection.
  return Buffer.from(parts.join('\n\n').slice(0, length)).toString().slice(0, length);
}

/**
 * Entries with so many surface forms in all, variants and misspellings counted: real ones first, then invented
 * terms of one to three words, some of which occur in the text word by word.
 */
export function benchEntries(concepts: readonly Concept[], forms: number): TermEntry[] {
  const entries: TermEntry[] = [];
  let count = 0;
  for (const entry of conceptEntries(concepts)) {
    const more = formCount([entry]);
    if (count + more > forms) continue;
    entries.push(entry);
    count += more;
  }
  const random = createRandom(2);
  const known = [...new Set(entries.flatMap((entry) => entry.forms.flatMap((form) => form.split(' '))))];
  while (count < forms) {
    const words = Array.from({ length: 1 + random(3) }, (_, index) =>
      index > 0 && random(2) === 0 ? known[random(known.length)] : inventWord(random),
    );
    const entry = { id: `invented-${count}`, forms: [words.join(' ')] };
    entries.push(entry);
    count += formCount([entry]);
  }
  return entries;
}

export function formCount(entries: readonly TermEntry[]): number {
  return [...surfaceForms(entries)].length;
}

function inventWord(random: (below: number) => number): string {
  return Array.from({ length: 2 + random(4) }, () => 'bdfgklmnprst'[random(12)] + ('aeiou'[random(5)] ?? '')).join('');
}
