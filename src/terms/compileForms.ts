import { canonicalText } from './characters.ts';
import { compileRule } from './contextRules.ts';
import type { Form } from './form.ts';
import type { FormTable } from './formTable.ts';
import { FormTableBuilder } from './formTableBuilder.ts';
import type { TermEntry } from './recogniser.ts';
import { type FormTokens, formKey, isWordToken, tokenise } from './tokens.ts';
import { pluralOfForm, pluralsOf, type Variant, variantsOf, variantsOfWording } from './variants.ts';

/** A form that an entry lists, right or wrong, with what its variants have in common. */
interface ListedForm {
  readonly parts: FormTokens;
  readonly form: Form;
  readonly needsCapitals: boolean;
  readonly kind: 'name' | 'wording' | 'misspelling';
}

/** A form as the table has it: its words and symbols in canonical writing. */
export interface SurfaceForm {
  readonly words: readonly string[];
  readonly form: Form;
}

/**
 * Puts every form of every entry into one table, with its variants.
 * @returns with it every word of a form
 */
export function compileForms(entries: Iterable<TermEntry>): { table: FormTable<Form>; words: ReadonlySet<string> } {
  const builder = new FormTableBuilder<Form>();
  const known = new Set<string>();
  const forms = [...surfaceForms(entries)];
  // Of forms that share a place the first that is accepted wins, so those come first that ask for most.
  for (const { words, form } of forms.toSorted((a, b) => strictness(b.form) - strictness(a.form))) {
    builder.add(words, form);
    for (const word of words) known.add(word);
  }
  return { table: builder.build(), words: known };
}

/** 2 for a form that needs a certain word beside it, 1 for one that must not have one, 0 for one that stands anywhere. */
function strictness({ rules }: Form): number {
  if (rules.some(({ after, before }) => after !== undefined || before !== undefined)) return 2;
  return rules.length > 0 ? 1 : 0;
}

/**
 * Every form that the entries list, and then every variant of one. Of two equal forms the one that is
 * listed wins over the one that is derived, and the earlier entry over the later; one with rules about its
 * context and one of another entry may both stay.
 */
export function* surfaceForms(entries: Iterable<TermEntry>): Generator<SurfaceForm> {
  const listed = [...entries].flatMap(listForms);
  const pairs = new Set(
    listed
      .map(({ parts }) => parts.tokens)
      .filter((tokens) => tokens.length === 2 && tokens.every(isWordToken))
      .map(formKey),
  );
  const isPair = (first: string, second: string) => pairs.has(formKey([first, second]));
  const owners = new Map(
    listed
      .filter(
        ({ parts, needsCapitals, form }) => parts.tokens.length === 1 && !needsCapitals && form.rules.length === 0,
      )
      .map(({ parts, form }) => [canonicalText(parts.tokens[0] ?? ''), form.id]),
  );
  /** "secure HTTPS" is no plural of "secure HTTP": its last word is a term of its own. */
  const isOtherTerm = (plural: readonly string[], { tokens }: FormTokens) => {
    const owner = owners.get(plural.at(-1) ?? '');
    return owner !== undefined && owner !== owners.get(canonicalText(tokens.at(-1) ?? ''));
  };
  const taken = new Map<string, Form[]>();
  const take = ({ form, parts, needsCapitals }: ListedForm, tokens: readonly string[], plural: boolean) => {
    const words = tokens.map(canonicalText);
    const capitals = needsCapitals ? tokens.join('') : undefined;
    // Forms that only their capitals tell apart ("IPs" and "IPS") share a place in the table.
    const key = needsCapitals ? tokens.join(' ') : words.join(' ');
    const others = taken.get(key) ?? [];
    const isTaken = others.some(({ id, rules }) => id === form.id || (rules.length === 0 && form.rules.length === 0));
    if (words.length === 0 || isTaken || (plural && isOtherTerm(words, parts))) return [];
    taken.set(key, [...others, form]);
    const correction = plural && form.correction !== undefined ? pluralOfForm(form.correction) : form.correction;
    // Only of a form that counts as a noun the ending matters.
    const inflected = form.noun && /[^s]s$/i.test(tokens.at(-1) ?? '');
    const isOther = capitals !== undefined || correction !== form.correction || inflected;
    // Most variants differ in nothing, and share what is fetched from memory for each match.
    return [{ words, form: isOther ? { ...form, capitals, correction, inflected } : form }];
  };
  for (const item of listed) yield* take(item, item.parts.tokens, false);
  for (const item of listed) {
    for (const { tokens, plural } of variantsOfListed(item, isPair)) yield* take(item, tokens, plural);
  }
}

/**
 * Wordings list most of their variants themselves. Of a misspelling there is only the plural: few people who misspell
 * a word also write it in an unusual way.
 */
function variantsOfListed({ kind, parts }: ListedForm, isPair: (first: string, second: string) => boolean): Variant[] {
  if (kind === 'name') return variantsOf(parts, isPair);
  return kind === 'wording' ? variantsOfWording(parts) : pluralsOf(parts);
}

const noRules: Form['rules'] = [];

function listForms({ id, forms, wordings = [], misspellings = [], matching }: TermEntry): ListedForm[] {
  const rules = matching?.contexts.map((rule) => ({ forms: rule.forms, compiled: compileRule(rule) })) ?? [];
  const rulesOf = (form: string) => {
    const own = rules.filter((rule) => rule.forms.includes(form)).map(({ compiled }) => compiled);
    return own.length === 0 ? noRules : own;
  };
  const list = (form: string, kind: ListedForm['kind'], correction?: string): ListedForm => ({
    kind,
    parts: tokenise(form),
    needsCapitals: matching?.capitals.includes(form) ?? false,
    form: {
      id,
      correction,
      capitals: undefined,
      noun: matching?.nouns.includes(form) ?? false,
      inflected: false,
      rules: rulesOf(form),
    },
  });
  return [
    ...forms.map((form) => list(form, 'name')),
    ...wordings.map((form) => list(form, 'wording')),
    ...misspellings.map(({ form, right }) => list(form, 'misspelling', right)),
  ];
}
