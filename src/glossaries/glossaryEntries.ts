import type { TermEntry } from '../terms/recogniser.ts';
import type { GlossaryTerm } from './model.ts';
import { recognisableAs } from './ordinaryWords.ts';

/** A term of a glossary, and the name by which the editor finds it again. */
export interface IdentifiedTerm {
  readonly id: string;
  readonly term: GlossaryTerm;
}

const separator = '\n';

/**
 * Terms as the recogniser wants them. Where several terms share a form, one entry stands for all of them,
 * so that a reader sees each; `termIdsOf` takes its id apart again.
 */
export function glossaryEntries(terms: readonly IdentifiedTerm[]): TermEntry[] {
  const byForm = new Map<string, { forms: Set<string>; ids: Set<string> }>();
  for (const { id, term } of terms) {
    for (const form of formsOf(term)) {
      const key = form.toLowerCase().replace(/[\s-]+/g, ' ');
      const known = byForm.get(key) ?? { forms: new Set(), ids: new Set() };
      byForm.set(key, known);
      known.forms.add(form);
      known.ids.add(id);
    }
  }
  const byIds = new Map<string, string[]>();
  for (const { forms, ids } of byForm.values()) {
    const id = [...ids].join(separator);
    byIds.set(id, [...(byIds.get(id) ?? []), ...forms]);
  }
  return [...byIds].map(([id, forms]) => {
    const capitals = forms.filter((form) => recognisableAs(form) === 'capitals');
    return { id, forms, ...(capitals.length > 0 && { matching: { capitals, nouns: [], contexts: [] } }) };
  });
}

/** The ids of the terms that an entry stands for, in the order in which they were given. */
export function termIdsOf(entryId: string): string[] {
  return entryId.split(separator);
}

/** What a term is looked for as. A name written for code, such as `bluePool` or `blue_pool`, is "blue pool" in prose. */
export function formsOf({ name, aliases }: GlossaryTerm): string[] {
  const forms = [name, ...aliases].flatMap((form) => [form, inProse(form)]);
  return [...new Set(forms)].filter((form) => recognisableAs(form) !== 'never');
}

function inProse(form: string): string {
  if (/\s/.test(form)) return form;
  return form
    .replace(/_+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .trim();
}
