import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until.ts';

function panels(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('infraTerms.requestPath'),
    );
}

const show = (...args: unknown[]) => vscode.commands.executeCommand('infraTerms.showRequestPath', ...args);

describe('Show request path', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens one panel and uses it again, whatever it is asked to show', async () => {
    for (const argument of [undefined, 'distributed', 'load-balancer', 'haproxy', 'lb-1', 'no such thing', 42]) {
      await show(argument);
      await until(() => panels().length > 0);
    }
    assert.equal(panels().length, 1);
    assert.equal(panels()[0]?.label, 'Request path');
  });

  it('opens again after it was closed', async () => {
    await show('scaled-up');
    await until(() => panels().length === 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until(() => panels().length === 0);
    await show();
    await until(() => panels().length === 1);
  });
});
