import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Design } from '../../../src/designs/model.ts';
import { designVariants, referenceDesign, referenceDesigns } from '../../../src/designs/reference/index.ts';

export const knowledge = new URL('../../../src/knowledge/', import.meta.url);

/** Ids of all concepts, which are the names of their files. */
export const conceptIds: ReadonlySet<string> = new Set(
  readdirSync(new URL('concepts/', knowledge), { recursive: true, encoding: 'utf8' }).map((file) =>
    basename(file, '.md'),
  ),
);

export const allDesigns: readonly Design[] = [...referenceDesigns, ...designVariants];

export function designOf(id: string): Design {
  const design = referenceDesign(id);
  if (!design) {
    throw new Error(`There is no design "${id}".`);
  }
  return design;
}
