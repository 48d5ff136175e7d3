import * as vscode from 'vscode';
import type { Knowledge } from '../knowledge/model.ts';

/**
 * Reads the knowledge the extension ships with.
 * @throws when the file is missing or broken, that is, when the installation is
 */
export async function readKnowledgeFile(extensionUri: vscode.Uri): Promise<Knowledge> {
  const uri = vscode.Uri.joinPath(extensionUri, 'dist', 'knowledge.json');
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
}
