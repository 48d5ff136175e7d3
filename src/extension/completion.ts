import * as vscode from 'vscode';
import { type DocumentTerms, documentSelector } from './documents.ts';
import type { TermForm, TermSource } from './termSource.ts';

/** Letters typed before anything is offered. */
const minimumLetters = 2;
/** The longest term, in words, that is offered while it is typed. */
const maximumWords = 5;

/**
 * Offers terms while a person writes, those of several words too. VS Code asks for completions in Markdown
 * by itself only on request, so letters are trigger characters.
 */
export function registerCompletion(terms: DocumentTerms, sources: readonly TermSource[]): vscode.Disposable {
  const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return vscode.languages.registerCompletionItemProvider(
    documentSelector,
    {
      provideCompletionItems(document, position) {
        const enabled = vscode.workspace.getConfiguration('infraTerms.completion', document).get('enabled', true);
        if (!enabled) return undefined;
        const before = document.lineAt(position).text.slice(0, position.character);
        const typed = typedPhrases(before);
        if (typed.length === 0 || !terms.isProse(document, position)) return undefined;
        const items = sources.flatMap((source) =>
          offered(source.forms(document.uri), typed).map(({ form, phrase }) =>
            completionItem(form, phrase, position, source.definition(form.id)),
          ),
        );
        // Another letter may make other terms fit, of several words for instance.
        return new vscode.CompletionList(items, true);
      },
    },
    ...letters,
  );
}

/** What stands before the cursor as the beginning of a term: the last word, the last two words, and so on. */
export function typedPhrases(before: string): string[] {
  const phrases: string[] = [];
  const words = [...before.matchAll(/[\p{L}\p{N}]+/gu)].slice(-maximumWords);
  const last = words.at(-1);
  if (last === undefined || last.index + last[0].length !== before.length) return [];
  for (const word of words.reverse()) {
    const phrase = before.slice(word.index);
    if (/[^\p{L}\p{N} /.-]/u.test(phrase)) break;
    if (phrase.length >= minimumLetters) phrases.push(phrase);
  }
  return phrases;
}

/** One form per term, the one that fits the longest phrase. */
function offered(forms: readonly TermForm[], typed: readonly string[]): { form: TermForm; phrase: string }[] {
  const best = new Map<string, { form: TermForm; phrase: string }>();
  for (const phrase of typed) {
    const start = normalise(phrase);
    for (const form of forms) {
      const text = normalise(form.text);
      if (!text.startsWith(start) || text === start) continue;
      const known = best.get(form.id);
      if (known === undefined || known.phrase.length < phrase.length) best.set(form.id, { form, phrase });
    }
  }
  return [...best.values()];
}

function normalise(text: string): string {
  return text.toLowerCase().replace(/[ -]+/g, ' ');
}

function completionItem(
  form: TermForm,
  phrase: string,
  position: vscode.Position,
  definition: string | undefined,
): vscode.CompletionItem {
  const text = inCaseOf(phrase, form.text);
  const item = new vscode.CompletionItem(
    form.term === form.text ? text : { label: text, description: form.term },
    vscode.CompletionItemKind.Reference,
  );
  item.insertText = text;
  item.filterText = phrase + normalise(form.text).slice(phrase.length);
  item.range = new vscode.Range(position.translate(0, -phrase.length), position);
  if (definition !== undefined) item.documentation = definition;
  return item;
}

/** A capital at the beginning of a sentence stays. */
function inCaseOf(phrase: string, text: string): string {
  const first = phrase[0] ?? '';
  const isCapital = first !== first.toLowerCase();
  return isCapital && text[0] === text[0]?.toLowerCase() ? (text[0] ?? '').toUpperCase() + text.slice(1) : text;
}
