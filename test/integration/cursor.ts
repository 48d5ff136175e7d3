import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const scheme = 'infra-terms-test';
const texts = new Map<string, string>();

// Documents of our own: untitled ones share names, and closing them asks whether to save.
vscode.workspace.registerTextDocumentContentProvider(scheme, {
  provideTextDocumentContent: ({ path }) => texts.get(path),
});

/** A new document and the place of the `|` in its text; the `|` itself is taken out. A `¦` becomes a `|`. */
export async function openWithCursor(
  marked: string,
): Promise<{ document: vscode.TextDocument; position: vscode.Position }> {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, `no | in ${marked}`);
  const path = `/${texts.size}.md`;
  texts.set(path, (marked.slice(0, offset) + marked.slice(offset + 1)).replaceAll('¦', '|'));
  const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path }));
  return { document, position: document.positionAt(offset) };
}

/** The hover at the `|`: what it says and the text it covers; undefined where none appears. */
export async function hoverAt(marked: string): Promise<{ text: string; covers: string } | undefined> {
  const { document, position } = await openWithCursor(marked);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const contents = hovers.flatMap((hover) =>
    hover.contents.map((content) => ({ hover, text: typeof content === 'string' ? content : content.value })),
  );
  const ours = contents.find(({ text }) => text.includes('infraTerms.explain'));
  return ours && { text: ours.text, covers: ours.hover.range ? document.getText(ours.hover.range) : '' };
}
