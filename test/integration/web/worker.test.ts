/** The same sources in the browser's worker extension host, asked from the outside. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt } from '../cursor.ts';
import { until } from '../until.ts';

describe('In the worker extension host', () => {
  it('a hover explains a term', async () => {
    await until(async () => (await hoverAt('The load bal|ancer.')) !== undefined);
    const hover = await hoverAt('The load bal|ancer.');
    assert.equal(hover?.covers, 'load balancer');
  });

  it('the command opens the explanation', async () => {
    await vscode.commands.executeCommand('infraTerms.explain', 'cname-record');
    await until(() =>
      vscode.window.tabGroups.all.some((group) => group.tabs.some(({ label }) => label === 'CNAME record')),
    );
  });
});
