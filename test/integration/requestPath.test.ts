import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { requestPathTabs } from './tabs.ts';
import { until } from './until.ts';

const show = (...args: unknown[]) => vscode.commands.executeCommand('infraTerms.showRequestPath', ...args);

describe('Show request path', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens one panel and uses it again, whatever it is asked to show', async () => {
    for (const argument of [undefined, 'distributed', 'load-balancer', 'haproxy', 'lb-1', 'no such thing', 42]) {
      await show(argument);
      await until(() => requestPathTabs().length > 0);
    }
    assert.equal(requestPathTabs().length, 1);
    assert.equal(requestPathTabs()[0]?.label, 'Request path');
  });

  it('opens again after it was closed', async () => {
    await show('scaled-up');
    await until(() => requestPathTabs().length === 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until(() => requestPathTabs().length === 0);
    await show();
    await until(() => requestPathTabs().length === 1);
  });
});
