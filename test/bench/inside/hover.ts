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
  /** The document has just been opened, and nobody has asked about it yet. */
  readonly first: number;
  readonly warm: readonly number[];
  /** The first hover after an edit. */
  readonly afterEdit: readonly number[];
  /** How many of the warm ones showed something. */
  readonly answers: number;
}

/** Hovers over the same places of a Markdown and a plain text document in turn. */
export async function measure({ text, offsets, edits }: HoverInput): Promise<Record<string, HoverTimes>> {
  const subjects: Subject[] = [];
  for (const language of ['markdown', 'plaintext']) {
    const document = await vscode.workspace.openTextDocument({ language, content: text });
    await settle(3000);
    const first = await timeHover(document, document.positionAt(offsets[0] ?? 0));
    subjects.push({ language, document, times: { first: first.milliseconds, warm: [], afterEdit: [], answers: 0 } });
  }
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
      await settle(300);
      times.afterEdit.push((await timeHover(document, place)).milliseconds);
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

/** Extensions start at their first document, and the workbench colours an edited text in its own time. */
function settle(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
