import * as vscode from 'vscode';
import { core } from './core.ts';
import { type DocumentTerms, documentSelector, isServed } from './documents.ts';
import type { TermForm, TermSource } from './termSource.ts';

/** Letters typed before anything is offered. */
const minimumLetters = 2;
/** The longest term, in words, that is offered while it is typed. */
const maximumWords = 5;

/** The longest term, in UTF-16 units. */
const maximumLength = 200;
/** More than a person reads; the next letter asks again. */
const maximumOffers = 100;

/** Offers terms while a person writes, those of several words too. */
export function registerCompletion(terms: DocumentTerms, sources: readonly TermSource[]): vscode.Disposable {
  /** The forms that continue what stands before a position; undefined where no term may be offered. */
  const offersAt = (document: vscode.TextDocument, position: vscode.Position): Offer[] | undefined => {
    const start = Math.max(0, position.character - maximumLength);
    const phrases = typedPhrases(document.lineAt(position).text.slice(start, position.character));
    if (phrases.length === 0) return undefined;
    const offers = sources.flatMap((source) => offersOf(source, document.uri, phrases)).slice(0, maximumOffers);
    // Last, because it reads the whole document once for each version.
    return offers.length === 0 || terms.isProse(document, position) ? offers : undefined;
  };

  const provider = vscode.languages.registerCompletionItemProvider(documentSelector, {
    provideCompletionItems(document, position) {
      if (modeFor(document) === 'off') return undefined;
      const items = offersAt(document, position)?.map((offer) => completionItem(offer, position));
      // Incomplete, because another letter may make other terms fit.
      return items && new vscode.CompletionList(items, true);
    },
  });

  const suggestWhileTyping = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const [change] = contentChanges;
    const isLetter = contentChanges.length === 1 && change?.rangeLength === 0 && /^\p{L}$/u.test(change.text);
    if (!isLetter || document !== vscode.window.activeTextEditor?.document || !isServed(document)) return;
    if (modeFor(document) !== 'whileTyping' || suggestsByItself(document)) return;
    // Only where a term begins to fit: whoever closes the list is not asked again at the next letter.
    const fittedBefore = offersAt(document, change.range.start)?.length;
    if (fittedBefore || !offersAt(document, change.range.start.translate(0, change.text.length))?.length) return;
    void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });

  return vscode.Disposable.from(provider, suggestWhileTyping);
}

function modeFor(document: vscode.TextDocument): 'whileTyping' | 'onRequest' | 'off' {
  return vscode.workspace.getConfiguration('infraTerms', document).get('completion', 'whileTyping');
}

/** Whether VS Code asks for completions at every letter anyway; in Markdown it does so only where it is told to. */
function suggestsByItself(document: vscode.TextDocument): boolean {
  const quickSuggestions = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  const other =
    typeof quickSuggestions === 'object' && quickSuggestions !== null && 'other' in quickSuggestions
      ? quickSuggestions.other
      : quickSuggestions;
  return other === true || other === 'on';
}

/** What stands before the cursor as the beginning of a term: the last word, the last two words, and so on. */
function typedPhrases(before: string): string[] {
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

/** A form that continues what was typed. */
interface Offer {
  readonly form: TermForm;
  readonly phrase: string;
  readonly definition: string | undefined;
}

/** One offer per term: the first form that continues the longest phrase. */
function offersOf(source: TermSource, document: vscode.Uri, phrases: readonly string[]): Offer[] {
  const offers = new Map<string, Offer>();
  const forms = source.forms(document);
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const start = normalise(phrase);
    for (const form of forms) {
      if (offers.has(form.id)) continue;
      const text = normalise(form.text);
      if (text.length > start.length && text.startsWith(start)) {
        offers.set(form.id, { form, phrase, definition: source.definition(form.id) });
      }
    }
  }
  return [...offers.values()];
}

function normalise(text: string): string {
  return text.toLowerCase().replace(/[ -]+/g, ' ');
}

function completionItem({ form, phrase, definition }: Offer, position: vscode.Position): vscode.CompletionItem {
  const text = core().adaptCase(form.text, phrase);
  const label = form.term === form.text ? text : { label: text, description: form.term };
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Reference);
  item.insertText = text;
  // Of `data`: first `database`, which goes on with the word, then `data loss`.
  const goesOn = normalise(form.text)[phrase.length] !== ' ';
  item.sortText = `${goesOn ? 0 : 1}${text}`;
  item.filterText = phrase + normalise(form.text).slice(phrase.length);
  item.range = new vscode.Range(position.translate(0, -phrase.length), position);
  if (definition !== undefined) item.documentation = definition;
  return item;
}
