import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until.ts';

const [folder] = vscode.workspace.workspaceFolders ?? [];
assert.ok(folder);

/** What VS Code's Markdown preview shows of a text or a file. */
const render = (of: string | vscode.TextDocument) => vscode.commands.executeCommand<string>('markdown.api.render', of);

const setting = (value: unknown) =>
  vscode.workspace.getConfiguration('infraTerms').update('preview.enabled', value, vscode.ConfigurationTarget.Global);

describe('The Markdown preview', () => {
  it('explains the first of each term in a section, and leaves headings, links and code alone', async () => {
    const html = await render('# Server\n\nA **server**, a server, [a firewall](x).\n\n```\nfirewall\n```');
    const terms = [...html.matchAll(/<span class="infra-term"[^>]*aria-description="([^":]*)[^>]*>(.*?)<\/span>/g)];
    assert.deepEqual(
      terms.map(([, name, text]) => [name, text]),
      [['server', 'server']],
    );
    assert.match(html, /<strong[^>]*><span class="infra-term" tabindex="0"/);
  });

  it('explains the terms of the glossaries that count for the file', async () => {
    const example = vscode.Uri.joinPath(folder.uri, 'web_infrastructure_design', 'preview.md');
    await vscode.workspace.fs.writeFile(example, new TextEncoder().encode('The blue pool.\n'));
    const document = await vscode.workspace.openTextDocument(example);
    await until(async () => /aria-description="blue pool \(team\.glossary\.yml\): /.test(await render(document)));
    assert.doesNotMatch(await render('The blue pool.'), /infra-term/);
    await vscode.workspace.fs.delete(example);
  });

  it('can be switched off', async () => {
    await setting(false);
    assert.doesNotMatch(await render('A server.'), /infra-term/);
    await setting(undefined);
    assert.match(await render('A server.'), /infra-term/);
  });
});
