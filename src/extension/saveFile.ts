import * as vscode from 'vscode';

const fileTypes: Record<string, string> = { svg: 'SVG picture', png: 'PNG picture' };

/**
 * Asks where to save a file, saves it, and offers to open it. Never replaces a file without asking; an error
 * names the file.
 */
export async function saveFile(name: string, bytes: Uint8Array): Promise<void> {
  const target = await askWhere(name);
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (error) {
    void vscode.window.showErrorMessage(`${fileName(target)} could not be saved: ${reasonOf(error)}`);
    return;
  }
  const open = 'Open';
  const chosen = await vscode.window.showInformationMessage(`${fileName(target)} is saved.`, open);
  if (chosen === open) await vscode.commands.executeCommand('vscode.open', target);
}

/** What the file system says, without the names it has for errors: "Error: ENOENT: no such file or directory". */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^(Error: |[A-Z]{3,}: )+/, '');
}

async function askWhere(name: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const extension = name.split('.').pop() ?? '';
  const target = await vscode.window.showSaveDialog({
    title: 'Save the picture',
    filters: { [fileTypes[extension] ?? extension]: [extension] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (!target || dialogAsksBeforeReplacing() || !(await exists(target))) return target;
  const replace = 'Replace';
  const answer = await vscode.window.showWarningMessage(
    `${fileName(target)} already exists. Do you want to replace it?`,
    { modal: true },
    replace,
  );
  return answer === replace ? target : undefined;
}

/** All dialogs do but that of the desktop on Linux, which may replace what is there without a word. */
function dialogAsksBeforeReplacing(): boolean {
  const isNative = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  return !isNative || typeof process === 'undefined' || process.platform !== 'linux';
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    // Not there, which is what was asked.
    return false;
  }
}

function fileName(uri: vscode.Uri): string {
  return uri.path.split('/').pop() ?? uri.path;
}
