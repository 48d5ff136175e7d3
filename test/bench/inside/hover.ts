import * as vscode from 'vscode';

/** Where to rest the pointer. */
export interface HoverInput {
  readonly text: string;
  /** Offsets of terms, in UTF-16 units, in the order of the text. */
  readonly offsets: readonly number[];
  /** How often the text is edited. */
  readonly edits: number;
}

/** Times of a language's hover in milliseconds. */
export interface HoverTimes {
  /** The first hover in the document, as soon as it is open. */
  readonly first: number;
  readonly warm: readonly number[];
  /** The first hover after an edit, at once. */
  readonly afterEdit: readonly number[];
  /** How many of the warm ones showed something. */
  readonly answers: number;
}

/** Hovers over the same places of a Markdown and a plain text document in turn. */
export async function measure({ text, offsets, edits }: HoverInput): Promise<Record<string, HoverTimes>> {
  const languages = ['markdown', 'plaintext'];
  // Extensions start at the first document of their language; that is not what is measured here.
  for (const language of languages) await vscode.workspace.openTextDocument({ language });
  await settle(3000);
  const subjects: Subject[] = [];
  for (const [index, language] of languages.entries()) {
    const document = await vscode.workspace.openTextDocument({ language, content: text });
    const first = await timeHover(document, document.positionAt(offsets[0] ?? 0));
    subjects.push({ language, document, times: { first: first.milliseconds, warm: [], afterEdit: [], answers: 0 } });
    // Side by side, as a person has them: what follows an edit in a visible editor happens here too.
    await vscode.window.showTextDocument(document, { viewColumn: index + 1, preview: false });
  }
  await settle(3000);
  const places = offsets.map((offset) => (subjects[0] as Subject).document.positionAt(offset));
  for (const place of places.slice(0, 40)) {
    for (const { document } of subjects) await timeHover(document, place);
  }
  for (const place of places) {
    for (const { document, times } of subjects) {
      const { milliseconds, answers } = await timeHover(document, place);
      times.warm.push(milliseconds);
      times.answers += answers;
    }
  }
  // The edit is in the middle; the hovers are before it, where every place stays what it was.
  const middle = new vscode.Position((subjects[0] as Subject).document.lineCount >> 1, 0);
  for (const place of places.slice(0, edits)) {
    for (const { document, times } of subjects) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, middle, 'x ');
      await vscode.workspace.applyEdit(edit);
      times.afterEdit.push((await timeHover(document, place)).milliseconds);
      await settle(1000);
    }
  }
  return Object.fromEntries(subjects.map(({ language, times }) => [language, times]));
}

interface Subject {
  readonly language: string;
  readonly document: vscode.TextDocument;
  readonly times: { first: number; warm: number[]; afterEdit: number[]; answers: number };
}

async function timeHover(
  document: vscode.TextDocument,
  place: vscode.Position,
): Promise<{ milliseconds: number; answers: number }> {
  const start = performance.now();
  const command = 'vscode.executeHoverProvider';
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, place);
  return { milliseconds: performance.now() - start, answers: hovers.length };
}

/** Workbench and extensions do much in their own time. */
function settle(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
