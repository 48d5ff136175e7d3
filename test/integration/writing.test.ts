/** What helps while a person reads and writes: definition, highlights, completion, spelling. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openWithCursor } from './cursor.ts';

async function execute<T>(command: string, marked: string, ...args: unknown[]): Promise<{ result: T; text: string }> {
  const { document, position } = await openWithCursor(marked);
  const result = await vscode.commands.executeCommand<T>(command, document.uri, position, ...args);
  return { result, text: document.getText() };
}

/** What completion offers at the `|`: our terms only, as `inserted text <- text it replaces`. */
async function assertOffers(marked: string, expected: readonly string[]): Promise<void> {
  const { result, text } = await execute<vscode.CompletionList>('vscode.executeCompletionItemProvider', marked);
  const offered = result.items
    .filter(({ kind, documentation }) => kind === vscode.CompletionItemKind.Reference && documentation !== undefined)
    .map(({ insertText, range }) => {
      const { start, end } = range as vscode.Range;
      return `${insertText} <- ${text.split('\n')[start.line]?.slice(start.character, end.character)}`;
    });
  for (const item of expected) assert.ok(offered.includes(item), `${item} among ${offered.join(', ')}`);
  if (expected.length === 0) assert.deepEqual(offered, []);
}

describe('Go to Definition', () => {
  it('opens the concept as a read-only document whose links lead on', async () => {
    const { result } = await execute<vscode.LocationLink[]>('vscode.executeDefinitionProvider', 'Two load bal|ancers.');
    assert.equal(result.length, 1);
    const target = result[0]?.targetUri;
    assert.ok(target);
    const document = await vscode.workspace.openTextDocument(target);
    assert.match(document.getText(), /^# load balancer/);
    assert.equal(document.languageId, 'markdown');
    const [link] = /infra-terms:\/[a-z0-9-]+\.md/.exec(document.getText()) ?? [];
    const linked = await vscode.workspace.openTextDocument(vscode.Uri.parse(link ?? ''));
    assert.match(linked.getText(), /^# /);
  });

  it('has nothing to say where no term stands', async () => {
    const { result } = await execute<unknown[]>('vscode.executeDefinitionProvider', 'Nothing h|ere.');
    assert.deepEqual(result, []);
  });
});

describe('Highlights', () => {
  it('show every occurrence of the term at the cursor, however it is written', async () => {
    const marked = 'A load bal|ancer.\nTwo Load-Balancers, and a\nloadbalancer. DNS.';
    const { result, text } = await execute<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', marked);
    const lines = text.split('\n');
    const highlighted = result.map(({ range: { start, end } }) =>
      lines[start.line]?.slice(start.character, end.character),
    );
    assert.deepEqual(highlighted, ['load balancer', 'Load-Balancers', 'loadbalancer']);
  });
});

describe('Completion', () => {
  it('offers terms after two letters, with the capitals that were typed', async () => {
    await assertOffers('We add a fire|', ['firewall <- fire']);
    await assertOffers('Fire|', ['Firewall <- Fire']);
    await assertOffers('FIRE|', ['FIREWALL <- FIRE']);
    await assertOffers('The Load Bal|', ['Load Balancer <- Load Bal']);
    await assertOffers('The SP|', ['SPOF <- SP']);
  });

  it('offers terms of several words while they are typed', async () => {
    await assertOffers('behind the load b|', ['load balancer <- load b']);
    await assertOffers('a single point o|', ['single point of failure <- single point o']);
  });

  it('is silent after one letter, in code, in URLs, and when it is switched off', async () => {
    await assertOffers('a f|', []);
    await assertOffers('```\nfire|\n```', []);
    await assertOffers('https://example.com/fire|', []);
    const settings = () => vscode.workspace.getConfiguration('infraTerms');
    await settings().update('completion', 'off', vscode.ConfigurationTarget.Global);
    await assertOffers('We add a fire|', []);
    await settings().update('completion', undefined, vscode.ConfigurationTarget.Global);
  });
});

describe('A misspelt term', () => {
  async function fixes(marked: string): Promise<string[]> {
    const { document, position } = await openWithCursor(marked);
    const range = new vscode.Range(position, position);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    return actions.flatMap(({ edit }) => edit?.get(document.uri).map(({ newText }) => newText) ?? []);
  }

  it('has a quick fix that puts the right spelling', async () => {
    assert.deepEqual(await fixes('The data|dase holds it.'), ['database']);
    assert.deepEqual(await fixes("The load bal|aancer's port."), ["load balancer's"]);
    assert.deepEqual(await fixes('The data|base holds it.'), []);
  });

  it('is explained, with the usual spelling', async () => {
    const { result } = await execute<vscode.Hover[]>('vscode.executeHoverProvider', 'The data|dase holds it.');
    const text = result
      .flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value))
      .join();
    assert.match(text, /Usual spelling: \*\*database\*\*/);
  });
});
