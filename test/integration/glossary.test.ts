import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until.ts';

const [folder] = vscode.workspace.workspaceFolders ?? [];
assert.ok(folder);
const teamFolder = vscode.Uri.joinPath(folder.uri, 'team');
const glossary = vscode.Uri.joinPath(teamFolder, 'words.glossary.yml');
const notes = vscode.Uri.joinPath(teamFolder, 'docs', 'notes.md');
const outside = vscode.Uri.joinPath(folder.uri, 'outside.md');

const text = [
  'contexts:',
  '  - name: Web team',
  '    terms:',
  '      - name: red shed',
  '        definition: Where <b>old</b> servers wait. [Map](https://example.com/map) [evil](command:evil) ![x](https://example.com/x.png)',
  '        aliases: [scrapyard, A]',
  '      - name: firewall',
  '        definition: The one of our team.',
].join('\n');

const write = (uri: vscode.Uri, content: string) =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));

/** What the hovers over a word of a file say, in order. */
async function hovers(uri: vscode.Uri, word: string): Promise<vscode.MarkdownString[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.positionAt(document.getText().indexOf(word) + 1);
  const all = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return all.flatMap(({ contents }) => contents.filter((content) => content instanceof vscode.MarkdownString));
}

const says = async (uri: vscode.Uri, word: string, expected: string) =>
  (await hovers(uri, word)).some(({ value }) => value.includes(expected));

const problems = () =>
  vscode.languages
    .getDiagnostics(glossary)
    .filter(({ source }) => source === 'Infra Terms')
    .map(
      ({ range, message, severity }) => `${range.start.line + 1} ${vscode.DiagnosticSeverity[severity]}: ${message}`,
    );

describe('A glossary in the workspace', () => {
  before(async () => {
    await write(notes, 'The red sheds, a scrapyard, the firewall. A server.\n');
    await write(outside, 'The red shed.\n');
    await write(glossary, text);
    await until(() => says(notes, 'red shed', 'old'));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(teamFolder, { recursive: true });
    await vscode.workspace.fs.delete(outside);
  });

  it('explains its terms in its folder and below, and says whose they are', async () => {
    const [hover] = await hovers(notes, 'red shed');
    assert.match(hover?.value ?? '', /^\*\*red shed\*\* · Web team \(words\\\.glossary\\\.yml\)/);
    assert.ok(await says(notes, 'scrapyard', 'red shed'));
    assert.deepEqual(await hovers(outside, 'red shed'), []);
  });

  it('is not trusted', async () => {
    const [hover] = await hovers(notes, 'red shed');
    assert.ok(!hover?.isTrusted);
    assert.ok(!hover?.supportHtml);
    assert.match(hover?.value ?? '', /\\<b\\>old/);
    assert.match(hover?.value ?? '', /\[Map\]\(<https:\/\/example\.com\/map>\)/);
    assert.doesNotMatch(hover?.value ?? '', /\]\(command:|(?<!\\)!\[/);
  });

  it('comes first where the extension knows the term too', async () => {
    const [first, second] = await hovers(notes, 'firewall');
    assert.match(first?.value ?? '', /The one of our team/);
    assert.match(second?.value ?? '', /infraTerms\.explain/);
  });

  it('is where Go to Definition leads', async () => {
    const document = await vscode.workspace.openTextDocument(notes);
    const position = document.positionAt(document.getText().indexOf('scrapyard'));
    const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      notes,
      position,
    );
    const [target] = links.map((link) =>
      'targetUri' in link ? { uri: link.targetUri, range: link.targetRange } : link,
    );
    assert.equal(`${target?.uri}`, `${glossary}`);
    assert.equal(target?.range.start.line, 3);
  });

  it('says that an article is no name', async () => {
    assert.match(problems()[0] ?? '', /^6 Information: "A" stands in too many sentences/);
    assert.ok(!(await says(notes, 'A server', 'red shed')));
  });

  it('is offered while its terms are typed', async () => {
    const typing = vscode.Uri.joinPath(teamFolder, 'typing.md');
    await write(typing, 'The scrap');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      typing,
      new vscode.Position(0, 9),
    );
    const item = list.items.find(({ insertText }) => insertText === 'scrapyard');
    assert.match(`${item?.detail}${item?.documentation}`, /servers wait\. Map \[evil\]/);
  });

  it('can be imported elsewhere, and an import of nothing is reported', async () => {
    const elsewhere = vscode.Uri.joinPath(folder.uri, 'elsewhere');
    const note = vscode.Uri.joinPath(elsewhere, 'note.md');
    const importing = vscode.Uri.joinPath(elsewhere, 'all.glossary.yml');
    await write(note, 'The red shed.\n');
    await write(importing, 'imports:\n  - ../team/words.glossary.yml\n  - ../nowhere.glossary.yml\n');
    await until(() => says(note, 'red shed', 'old'));
    const [problem, ...others] = vscode.languages.getDiagnostics(importing);
    assert.match(problem?.message ?? '', /The workspace has no glossary \.\.\/nowhere/);
    assert.equal(problem?.range.start.line, 2);
    assert.deepEqual(others, []);
    await vscode.workspace.fs.delete(elsewhere, { recursive: true });
    await until(() => vscode.languages.getDiagnostics(importing).length === 0);
  });

  it('is checked while it is edited, and its last good state stays', async () => {
    const document = await vscode.workspace.openTextDocument(glossary);
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.insert(glossary, end, '\n      - name: green: shed');
    await vscode.workspace.applyEdit(edit);
    await until(() => problems().some((problem) => /^9 Error: There are two colons/.test(problem)));
    assert.ok(await says(notes, 'red shed', 'old'));
    assert.ok(document.isDirty);

    const mend = new vscode.WorkspaceEdit();
    mend.replace(glossary, document.lineAt(8).range, '      - name: server');
    await vscode.workspace.applyEdit(mend);
    await until(async () => (await says(notes, 'server', 'words')) && problems().length === 1);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(async () => !(await says(notes, 'server', 'words')));
  });

  it('is read again when its file changes', async () => {
    await write(glossary, text.replace('Where <b>old</b>', 'Where new'));
    await until(() => says(notes, 'red shed', 'new'));
    await write(glossary, `${text}\n  broken`);
    await until(() => problems().some((problem) => /Error/.test(problem)));
    assert.ok(await says(notes, 'red shed', 'new'));
  });

  it('takes its terms and its problems with it when it is deleted', async () => {
    await vscode.workspace.fs.delete(glossary);
    await until(async () => (await hovers(notes, 'red shed')).length === 0);
    assert.deepEqual(problems(), []);
    assert.ok(await says(notes, 'firewall', 'infraTerms.explain'));
  });

  it('goes with its folder', async () => {
    const sub = vscode.Uri.joinPath(teamFolder, 'sub');
    const note = vscode.Uri.joinPath(sub, 'note.md');
    const other = vscode.Uri.joinPath(sub, 'other.glossary.yaml');
    await write(note, 'The red shed.\n');
    await write(other, text);
    await until(() => says(note, 'red shed', 'old'));
    await vscode.workspace.fs.delete(sub, { recursive: true });
    await until(() => vscode.languages.getDiagnostics(other).length === 0);
  });
});
