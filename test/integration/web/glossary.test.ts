/** Glossaries where the extension is one file and there is no Node. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until.ts';

describe('In the worker extension host', () => {
  it("a team's glossary explains its terms, and its mistakes are reported", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const write = (name: string, content: string) => {
      const uri = vscode.Uri.joinPath(folder.uri, 'web_infrastructure_design', name);
      return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content)).then(() => uri);
    };
    const notes = await write('worker.md', 'The blue pool.\n');
    await vscode.workspace.openTextDocument(notes);
    await until(async () => {
      const position = new vscode.Position(0, 5);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        notes,
        position,
      );
      return hovers.some(({ contents }) =>
        contents.some((content) => content instanceof vscode.MarkdownString && /blue pool/.test(content.value)),
      );
    });
    const broken = await write('broken.glossary.yml', 'contexts:\n\t- broken');
    await until(() => vscode.languages.getDiagnostics(broken)[0]?.range.start.line === 1);
    await vscode.workspace.fs.delete(broken);
    await vscode.workspace.fs.delete(notes);
  });
});
