import * as vscode from 'vscode';
import type { Glossary, GlossaryProblem } from '../glossaries/model.ts';
import { glossaryChunk } from './glossaryChunk.ts';

const pattern = '**/*.glossary.{yml,yaml}';
/** How long after a change in an editor the glossary is read again, in milliseconds: when the writer pauses. */
const pause = 300;
const mostDiagnostics = 100;

/** A glossary file. Its glossary is the last one that could be read; undefined where none ever could. */
export interface GlossaryFile {
  readonly uri: vscode.Uri;
  readonly glossary: Glossary | undefined;
  readonly problems: readonly GlossaryProblem[];
}

/** The glossaries of the workspace, as they stand in the editors or else on disk. */
export interface Glossaries extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  /** By the text of their address. */
  readonly files: ReadonlyMap<string, GlossaryFile>;
}

/** Finds glossaries, follows their changes and reports their mistakes. Returns before the first one is found. */
export function registerGlossaries(): Glossaries {
  const files = new Map<string, GlossaryFile>();
  const changed = new vscode.EventEmitter<void>();
  const diagnostics = vscode.languages.createDiagnosticCollection('infraTerms.glossaries');

  const publish = () => {
    for (const file of files.values()) {
      const problems = [...file.problems, ...missingImports(file, files)].slice(0, mostDiagnostics);
      diagnostics.set(file.uri, problems.map(diagnosticOf));
    }
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
  const read = async (uri: vscode.Uri) => {
    const key = uri.toString();
    const reading = Symbol();
    readings.set(key, reading);
    const text = await textOf(uri);
    if (readings.get(key) !== reading) return;
    readings.delete(key);
    if (text === undefined) return remove(uri);
    const { glossary = files.get(key)?.glossary, problems } = glossaryChunk().readGlossary(text);
    files.set(key, { uri, glossary, problems });
    publish();
  };

  const scan = async () => {
    for (const { uri } of [...files.values()]) if (!isGlossary(uri)) remove(uri);
    await Promise.all((await vscode.workspace.findFiles(pattern, '**/node_modules/**')).map(read));
  };
  void scan();

  const timers = new Map<string, number>();
  const readAfterPause = ({ uri }: vscode.TextDocument) => {
    if (!isGlossary(uri)) return;
    const key = uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => read(uri), pause),
    );
  };

  const edits = vscode.workspace.createFileSystemWatcher(pattern, false, false, true);
  const deletions = vscode.workspace.createFileSystemWatcher('**', true, true, false);
  const subscriptions = vscode.Disposable.from(
    changed,
    diagnostics,
    edits,
    edits.onDidCreate(read),
    edits.onDidChange(read),
    deletions,
    deletions.onDidDelete(remove),
    vscode.workspace.onDidChangeTextDocument(({ document }) => readAfterPause(document)),
    // What was not saved is gone then, and the file counts again.
    vscode.workspace.onDidCloseTextDocument(readAfterPause),
    vscode.workspace.onDidRenameFiles(scan),
    vscode.workspace.onDidChangeWorkspaceFolders(scan),
    new vscode.Disposable(() => timers.forEach(clearTimeout)),
  );
  return { onDidChange: changed.event, files, dispose: () => subscriptions.dispose() };
}

/** The glossary an import means, if the workspace has it. */
export function importedFile(
  from: vscode.Uri,
  path: string,
  files: ReadonlyMap<string, GlossaryFile>,
): GlossaryFile | undefined {
  return files.get(vscode.Uri.joinPath(from, '..', path).toString());
}

function isGlossary(uri: vscode.Uri): boolean {
  return /\.glossary\.ya?ml$/.test(uri.path) && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/** @returns undefined where the file is gone or cannot be read */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

function missingImports({ uri, glossary }: GlossaryFile, files: ReadonlyMap<string, GlossaryFile>): GlossaryProblem[] {
  const missing = (glossary?.imports ?? []).filter(({ path }) => importedFile(uri, path, files) === undefined);
  return missing.map(({ path, range }) => ({
    severity: 'warning',
    range,
    message: `The workspace has no glossary ${path}. Give its path from this folder; its name must end in .glossary.yml.`,
  }));
}

function diagnosticOf({ severity, range: { start, end }, message }: GlossaryProblem): vscode.Diagnostic {
  const severities = {
    error: vscode.DiagnosticSeverity.Error,
    warning: vscode.DiagnosticSeverity.Warning,
    information: vscode.DiagnosticSeverity.Information,
  };
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
  diagnostic.source = 'Infra Terms';
  return diagnostic;
}
