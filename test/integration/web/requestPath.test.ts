/** The request path where there is no Node: the panel's page is made in the worker. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { requestPathTabs } from '../tabs.ts';
import { until } from '../until.ts';

describe('In the worker extension host', () => {
  it('the command opens the request path of a design', async () => {
    await vscode.commands.executeCommand('infraTerms.showRequestPath', 'distributed');
    await until(() => requestPathTabs().length > 0);
    assert.equal(requestPathTabs()[0]?.label, 'Request path');
  });
});
