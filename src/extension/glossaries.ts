import * as vscode from 'vscode';
import type { Glossary, GlossaryProblem } from '../glossaries/model.ts';
import { glossaryChunk } from './glossaryChunk.ts';
import { diagnosticsOf } from './glossaryDiagnostics.ts';

/** How long after a change in an editor the glossary is read again, in milliseconds: when the writer pauses. */
const pause = 300;

/** A glossary file. Its glossary is the last one that could be read; undefined where none ever could. */
export interface GlossaryFile {
  readonly uri: vscode.Uri;
  readonly glossary: Glossary | undefined;
  readonly problems: readonly GlossaryProblem[];
}

/** The glossaries of the workspace that somebody has needed, as they stand in the editors or else on disk. */
export interface Glossaries extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  /** By the text of their address. */
  readonly files: ReadonlyMap<string, GlossaryFile>;
  /** Finds the glossaries that count for a document, if nobody has yet. They come with a change. */
  look(document: vscode.Uri): void;
}

/**
 * Reads glossaries, follows their changes and reports their mistakes. A glossary counts for its folder and
 * below, so looking into the folders above a document is enough, and no workspace is too large for it.
 */
export function registerGlossaries(): Glossaries {
  const files = new Map<string, GlossaryFile>();
  const changed = new vscode.EventEmitter<void>();
  const diagnostics = vscode.languages.createDiagnosticCollection('infraTerms.glossaries');

  const publish = () => {
    for (const file of files.values()) diagnostics.set(file.uri, diagnosticsOf(file, files));
    changed.fire();
  };

  const remove = (uri: vscode.Uri) => {
    const key = uri.toString();
    // Of a deleted folder VS Code names only the folder.
    const gone = [...files.values()].filter((file) => `${file.uri}/`.startsWith(`${key}/`));
    for (const file of gone) {
      files.delete(file.uri.toString());
      diagnostics.delete(file.uri);
    }
    if (gone.length > 0) publish();
  };

  // The newest reading of each file: an older one that took longer must not win.
  const readings = new Map<string, symbol>();
  const read = async (uri: vscode.Uri): Promise<void> => {
    const key = uri.toString();
    const reading = Symbol();
    readings.set(key, reading);
    const text = await textOf(uri);
    if (readings.get(key) !== reading) return;
    readings.delete(key);
    if (text === undefined) return remove(uri);
    const { glossary = files.get(key)?.glossary, problems } = glossaryChunk().readGlossary(text);
    files.set(key, { uri, glossary, problems });
    const imported = (glossary?.imports ?? []).map(({ path }) => importedUri(uri, path));
    await Promise.all(imported.filter((each) => isGlossary(each) && !files.has(each.toString())).map(read));
    publish();
  };

  const looked = new Set<string>();
  const look = (document: vscode.Uri) => {
    const root = vscode.workspace.getWorkspaceFolder(document)?.uri;
    if (root === undefined) return;
    let folder = vscode.Uri.joinPath(document, '..');
    while (`${folder}/`.startsWith(`${root}/`) && !looked.has(folder.toString())) {
      looked.add(folder.toString());
      void glossariesIn(folder).then((found) => found.forEach(read));
      folder = vscode.Uri.joinPath(folder, '..');
    }
  };
  const lookAgain = () => {
    looked.clear();
    for (const { uri } of [...files.values()]) void read(uri);
    // What counts for the open documents is asked for again when they are.
    changed.fire();
  };

  const timers = new Map<string, number>();
  const readAfterPause = ({ uri }: vscode.TextDocument) => {
    if (!isGlossary(uri)) return;
    clearTimeout(timers.get(uri.toString()));
    timers.set(
      uri.toString(),
      setTimeout(() => read(uri), pause),
    );
  };

  for (const { uri } of vscode.workspace.textDocuments) if (isGlossary(uri)) void read(uri);
  const edits = vscode.workspace.createFileSystemWatcher('**/*.glossary.{yml,yaml}', false, false, true);
  const deletions = vscode.workspace.createFileSystemWatcher('**', true, true, false);
  const subscriptions = vscode.Disposable.from(
    changed,
    diagnostics,
    edits,
    edits.onDidCreate(read),
    edits.onDidChange(read),
    deletions,
    deletions.onDidDelete(remove),
    vscode.workspace.onDidOpenTextDocument(readAfterPause),
    vscode.workspace.onDidChangeTextDocument(({ document }) => readAfterPause(document)),
    // What was not saved is gone then, and the file counts again.
    vscode.workspace.onDidCloseTextDocument(readAfterPause),
    vscode.workspace.onDidRenameFiles(lookAgain),
    vscode.workspace.onDidChangeWorkspaceFolders(lookAgain),
    new vscode.Disposable(() => timers.forEach(clearTimeout)),
  );
  return { onDidChange: changed.event, files, look, dispose: () => subscriptions.dispose() };
}

/** The address of a glossary that another one imports. */
export function importedUri(from: vscode.Uri, path: string): vscode.Uri {
  return vscode.Uri.joinPath(from, '..', path);
}

function isGlossary(uri: vscode.Uri): boolean {
  return /\.glossary\.ya?ml$/.test(uri.path) && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

async function glossariesIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = (await ifReadable(vscode.workspace.fs.readDirectory(folder))) ?? [];
  return entries.map(([name]) => vscode.Uri.joinPath(folder, name)).filter(isGlossary);
}

/** @returns undefined where the file is gone or cannot be read */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  if (!isGlossary(uri)) return undefined;
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
  if (open) return open.getText();
  const bytes = await ifReadable(vscode.workspace.fs.readFile(uri));
  return bytes && new TextDecoder().decode(bytes);
}

async function ifReadable<T>(reading: Thenable<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
