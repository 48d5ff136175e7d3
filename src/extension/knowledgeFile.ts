import * as vscode from 'vscode';
import type { Knowledge } from '../knowledge/model.ts';
import { unpackKnowledge } from '../knowledge/packed.ts';
import { once } from './once.ts';

/**
 * Reads the knowledge the extension ships with. Parsing it takes as long as reading it, so it waits until the
 * knowledge is asked for.
 * @throws when the file is missing, that is, when the installation is broken
 */
export async function readKnowledgeFile(extensionUri: vscode.Uri): Promise<() => Knowledge> {
  const uri = vscode.Uri.joinPath(extensionUri, 'dist', 'knowledge.json');
  const bytes = await vscode.workspace.fs.readFile(uri);
  return once(() => unpackKnowledge(JSON.parse(new TextDecoder().decode(bytes))));
}
