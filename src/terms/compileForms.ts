import { canonicalText } from './characters.ts';
import { compileRule } from './contextRules.ts';
import type { Form } from './form.ts';
import type { FormTable } from './formTable.ts';
import { FormTableBuilder } from './formTableBuilder.ts';
import type { TermEntry } from './recogniser.ts';
import { type FormTokens, formKey, isWordToken, tokenise } from './tokens.ts';
import { pluralOfForm, variantsOf } from './variants.ts';

/** A form that an entry lists, right or wrong. */
interface ListedForm {
  readonly entry: TermEntry;
  readonly form: string;
  readonly parts: FormTokens;
  readonly right: string | undefined;
}

/** Puts every form of every entry into one table, with its variants. */
export function compileForms(entries: Iterable<TermEntry>): FormTable<Form> {
  const builder = new FormTableBuilder<Form>();
  for (const { words, form } of surfaceForms(entries)) builder.add(words, form);
  return builder.build();
}

/**
 * Every form that the entries list, and then every variant of one. Of two equal forms the one that is
 * listed wins over the one that is derived, and the earlier entry over the later.
 * @returns each with its words and symbols in canonical writing
 */
export function* surfaceForms(entries: Iterable<TermEntry>): Generator<{ words: string[]; form: Form }> {
  const listed = [...entries].flatMap(listForms);
  const pairs = new Set(
    listed
      .map(({ parts }) => parts.tokens)
      .filter((tokens) => tokens.length === 2 && tokens.every(isWordToken))
      .map(formKey),
  );
  const isPair = (first: string, second: string) => pairs.has(formKey([first, second]));
  const taken = new Set<string>();
  const take = (form: Form, tokens: readonly string[]) => {
    // Forms that only their capitals tell apart ("IPs" and "IPS") share a place in the table.
    const key = form.capitals ?? formKey(tokens);
    const isNew = tokens.length > 0 && !taken.has(key);
    taken.add(key);
    return isNew ? [{ words: tokens.map(canonicalText), form }] : [];
  };
  for (const item of listed) yield* take(describe(item, item.parts.tokens, false), item.parts.tokens);
  for (const item of listed) {
    for (const { tokens, plural } of variantsOf(item.parts, isPair))
      yield* take(describe(item, tokens, plural), tokens);
  }
}

function listForms(entry: TermEntry): ListedForm[] {
  return [
    ...entry.forms.map((form) => ({ entry, form, parts: tokenise(form), right: undefined })),
    ...(entry.misspellings ?? []).map(({ form, right }) => ({ entry, form, parts: tokenise(form), right })),
  ];
}

function describe({ entry, form, right }: ListedForm, tokens: readonly string[], plural: boolean): Form {
  const { capitals, nouns, contexts } = entry.matching ?? {};
  return {
    id: entry.id,
    correction: right !== undefined && plural ? pluralOfForm(right) : right,
    capitals: capitals?.includes(form) ? tokens.join('') : undefined,
    noun: nouns?.includes(form) ?? false,
    inflected: /[^s]s$/i.test(tokens.at(-1) ?? ''),
    rules: contexts?.filter((rule) => rule.forms.includes(form)).map(compileRule) ?? [],
  };
}
