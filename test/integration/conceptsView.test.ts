import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { InfraTermsApi } from '../../src/extension/api.ts';

describe('The concepts view', () => {
  it('copies the definition of a concept', async () => {
    const api = await vscode.extensions.getExtension<InfraTermsApi>('infra-terms.infra-terms')?.activate();
    const concept = api?.explain('SPOF');
    assert.ok(concept);
    await vscode.commands.executeCommand('infraTerms.copyDefinition', concept);
    const copied = await vscode.env.clipboard.readText();
    assert.equal(copied, `single point of failure (SPOF): ${concept.definition}`);
  });
});
