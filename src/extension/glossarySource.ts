import * as vscode from 'vscode';
import type { Recogniser } from '../core.ts';
import type { GlossaryContext, GlossaryTerm } from '../glossaries/model.ts';
import type { CopyCodeUnits } from '../terms/codeUnits.ts';
import { core } from './core.ts';
import { type Glossaries, type GlossaryFile, importedUri } from './glossaries.ts';
import { glossaryChunk } from './glossaryChunk.ts';
import type { TermForm, TermSource } from './termSource.ts';

/** A term, the id the recogniser gets for it, and where it comes from. */
interface Owned {
  readonly id: string;
  readonly term: GlossaryTerm;
  readonly context: GlossaryContext;
  readonly uri: vscode.Uri;
}

/** The terms that count for some documents. */
interface Scope {
  readonly recogniser: Recogniser;
  readonly forms: readonly TermForm[];
}

/** The glossaries of the workspace, as a source of terms for the documents in their folders and below. */
export function createGlossarySource(glossaries: Glossaries, copyCodeUnits?: CopyCodeUnits): TermSource {
  const { files, onDidChange } = glossaries;
  /** By document, and by the contexts that count for it, which many documents share. Undefined: none. */
  const scopes = new Map<string, Scope | undefined>();
  onDidChange(() => scopes.clear());

  const scopeOf = (uri: vscode.Uri): Scope | undefined => {
    // A cell of a notebook counts as the notebook.
    const document = uri.scheme === 'vscode-notebook-cell' ? uri.with({ scheme: 'file', fragment: '' }) : uri;
    const key = document.toString();
    if (!scopes.has(key)) {
      glossaries.look(document);
      const contexts = contextsFor(document, files);
      const shared = contexts.map(({ id }) => id).join('\n');
      if (!scopes.has(shared)) scopes.set(shared, createScope(contexts.flatMap(termsOf), copyCodeUnits));
      scopes.set(key, scopes.get(shared));
    }
    return scopes.get(key);
  };

  /** The terms an entry of the recogniser stands for, the nearest glossary's first. */
  const owned = (entryId: string): Owned[] =>
    glossaryChunk()
      .termIdsOf(entryId)
      .flatMap((id) => {
        const [, key = '', contextIndex = '', termIndex = ''] = /^(.*)#(\d+)\.(\d+)$/.exec(id) ?? [];
        const file = files.get(key);
        const context = file?.glossary?.contexts[Number(contextIndex)];
        const term = context?.terms[Number(termIndex)];
        return file && context && term ? [{ id, term, context, uri: file.uri }] : [];
      });

  return {
    hasEverydayWords: false,
    onDidChange,
    recogniser: (document) => scopeOf(document)?.recogniser,
    hover({ id }, document) {
      const enabled = vscode.workspace.getConfiguration('infraTerms.hover', document).get('enabled', true);
      const terms = owned(id);
      if (!enabled || terms.length === 0) return undefined;
      // Neither trusted nor HTML: these are the texts of whoever made the workspace.
      return new vscode.MarkdownString(
        terms.map((each) => glossaryChunk().renderGlossaryHover(each.term, originOf(each))).join('\n\n---\n\n'),
      );
    },
    location(id) {
      const [first] = owned(id);
      if (!first) return undefined;
      const { start, end } = first.term.range;
      return new vscode.Location(first.uri, new vscode.Range(start.line, start.character, end.line, end.character));
    },
    definition: (id) => joined(owned(id).map(({ term }) => glossaryChunk().plainDefinition(term))),
    explanation: (id) =>
      joined(owned(id).map((each) => glossaryChunk().explainGlossaryTerm(each.term, originOf(each)))),
    forms: (document) => scopeOf(document)?.forms ?? [],
  };
}

function createScope(terms: readonly Owned[], copyCodeUnits?: CopyCodeUnits): Scope | undefined {
  if (terms.length === 0) return undefined;
  const { formsOf, glossaryEntries } = glossaryChunk();
  return {
    recogniser: core().createRecogniser(glossaryEntries(terms), { copyCodeUnits }),
    forms: terms.flatMap(({ id, term }) => formsOf(term).map((text) => ({ id, text, term: term.name }))),
  };
}

interface OwnedContext {
  readonly id: string;
  readonly context: GlossaryContext;
  readonly uri: vscode.Uri;
}

/** The contexts that count for a document: of the nearest folder first, and what their glossaries import. */
function contextsFor(document: vscode.Uri, files: ReadonlyMap<string, GlossaryFile>): OwnedContext[] {
  const folderOf = ({ uri }: GlossaryFile) => vscode.Uri.joinPath(uri, '..').toString();
  const above = [...files.values()].filter((file) => document.toString().startsWith(`${folderOf(file)}/`));
  above.sort((a, b) => folderOf(b).length - folderOf(a).length);
  const reached = new Set(above);
  // A set also yields what is added while it is walked, and each file once, so circles end.
  for (const { uri, glossary } of reached) {
    for (const { path } of glossary?.imports ?? []) {
      const imported = files.get(importedUri(uri, path).toString());
      if (imported) reached.add(imported);
    }
  }
  const path = `/${vscode.workspace.asRelativePath(document, false)}`;
  return [...reached].flatMap(({ uri, glossary }) =>
    (glossary?.contexts ?? []).flatMap((context, index) => {
      const counts = context.paths?.some((pattern) => glossaryChunk().matchesPath(pattern, path)) ?? true;
      return counts ? [{ id: `${uri}#${index}`, context, uri }] : [];
    }),
  );
}

function termsOf({ id, context, uri }: OwnedContext): Owned[] {
  return context.terms.map((term, index) => ({ id: `${id}.${index}`, term, context, uri }));
}

function originOf({ uri, context }: Owned) {
  return { file: uri.path.slice(uri.path.lastIndexOf('/') + 1), context: context.name };
}

function joined(texts: readonly (string | undefined)[]): string | undefined {
  return texts.filter((text) => text !== undefined).join('\n\n') || undefined;
}
