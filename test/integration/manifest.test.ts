import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { InfraTermsApi } from '../../src/extension/api.ts';

function infraTerms(): vscode.Extension<InfraTermsApi> {
  const extension = vscode.extensions.getExtension<InfraTermsApi>('infra-terms.infra-terms');
  assert.ok(extension);
  return extension;
}

describe('The manifest', () => {
  it('declares the commands that are registered, and no others', async () => {
    const extension = infraTerms();
    await extension.activate();
    const declared = extension.packageJSON.contributes.commands
      .map(({ command }: { command: string }) => command)
      .sort();
    const views: string[] = extension.packageJSON.contributes.views.infraTerms.map(({ id }: { id: string }) => id);
    const registered = (await vscode.commands.getCommands())
      .filter((command) => command.startsWith('infraTerms.'))
      // What VS Code registers for each view by itself.
      .filter((command) => !views.some((view) => command.startsWith(`${view}.`) && !declared.includes(command)))
      .sort();
    assert.deepEqual(registered, declared);
  });

  it('declares views that open', async () => {
    for (const { id } of infraTerms().packageJSON.contributes.views.infraTerms) {
      await vscode.commands.executeCommand(`${id}.focus`);
    }
  });

  it('declares settings with the defaults the code reads', () => {
    const properties: Record<string, { default: unknown }> =
      infraTerms().packageJSON.contributes.configuration.properties;
    for (const [key, { default: value }] of Object.entries(properties)) {
      assert.deepEqual(vscode.workspace.getConfiguration().inspect(key)?.defaultValue, value, key);
    }
  });

  it('opens the answer files without extension as Markdown, and serves those in plain text', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = (name: string) => vscode.Uri.joinPath(folder.uri, 'web_infrastructure_design', name);
    const markdown = await vscode.workspace.openTextDocument(file('0-simple_web_stack'));
    assert.equal(markdown.languageId, 'markdown');
    const plain = await vscode.workspace.openTextDocument(file('3-scale_up.txt'));
    assert.equal(plain.languageId, 'plaintext');
    const position = plain.positionAt(plain.getText().indexOf('HAProxy') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      plain.uri,
      position,
    );
    assert.equal(hovers.length, 1);
  });
});

describe('The API', () => {
  it('finds terms and explains them', async () => {
    const api = await infraTerms().activate();
    const text = 'Two **load balancers** and a\nweb server. `no`';
    const found = api.findTerms(text).map(({ start, end, concept }) => [text.slice(start, end), concept]);
    assert.deepEqual(found, [
      ['load balancers', 'load-balancer'],
      ['web server', 'web-server'],
    ]);
    assert.equal(api.explain('SPOFs')?.id, 'single-point-of-failure');
    assert.equal(api.explain('cname-record')?.term, 'CNAME record');
    assert.equal(api.explain('not a term at all'), undefined);
    assert.deepEqual(api.findTerms('```\nDNS\n```'), []);
    assert.equal(api.findTerms('```\nDNS\n```', 'plaintext').length, 1);
  });
});
