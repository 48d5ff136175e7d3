import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openWithCursor } from './cursor.ts';
import { until } from './until.ts';

function explanationTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('infraTerms.explanation'));
}

const explain = (...args: unknown[]) => vscode.commands.executeCommand('infraTerms.explain', ...args);

describe('Explain infra term', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('takes an id or a surface form, and reuses one panel', async () => {
    await explain('cname-record');
    await until(() => explanationTab()?.label === 'CNAME record');
    await explain('load balancers');
    await until(() => explanationTab()?.label === 'load balancer');
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.length, 1);
  });

  it('explains the term at the cursor, and the term selected', async () => {
    const { document, position } = await openWithCursor('The data|base and the firewall.');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(position, position);
    await explain();
    await until(() => explanationTab()?.label === 'database');
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    const start = document.getText().indexOf('firewall');
    const selected = new vscode.Selection(document.positionAt(start), document.positionAt(start + 'firewall'.length));
    assert.ok(vscode.window.activeTextEditor);
    vscode.window.activeTextEditor.selection = selected;
    await explain();
    await until(() => explanationTab()?.label === 'firewall');
  });

  it('asks, with what it was given as the search, when the argument is no term', async () => {
    const done = explain('load bal');
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return explanationTab()?.label === 'load balancer';
    });
    await done;
  });
});
