import * as vscode from 'vscode';

export interface StartUpInput {
  /** Ids of the extensions, in the order in which they are started. */
  readonly ids: readonly string[];
  /**
   * `alone`: one after the other, in an extension host that has nothing else to do. `together`: a Markdown
   * document is opened, and all that wait for one start at once, VS Code's own Markdown support among them.
   */
  readonly way: 'alone' | 'together';
}

/** Milliseconds by extension id. */
export type StartUpTimes = Record<string, number>;

/** Starts each extension once. */
export async function measure({ ids, way }: StartUpInput): Promise<StartUpTimes> {
  await settle(3000);
  const extensions = ids.map((id) => {
    const extension = vscode.extensions.getExtension(id);
    if (!extension || extension.isActive) throw new Error(`${id} is missing or has started already.`);
    return extension;
  });
  const times: StartUpTimes = {};
  if (way === 'together') {
    await vscode.workspace.openTextDocument({ language: 'markdown', content: '# A load balancer\n' });
    await settle(4000);
    for (const { id } of extensions) times[id] = reported(id);
  } else {
    for (const extension of extensions) {
      const start = performance.now();
      await extension.activate();
      times[extension.id] = performance.now() - start;
      await settle(500);
    }
  }
  return times;
}

/**
 * From the beginning of the code's loading to the end of `activate`, by the marks that VS Code sets. Its clock
 * counts whole milliseconds.
 */
function reported(id: string): number {
  const { MonacoPerformanceMarks } = globalThis as unknown as {
    MonacoPerformanceMarks: { getMarks(): { name: string; startTime: number }[] };
  };
  const marks = MonacoPerformanceMarks.getMarks();
  const at = (mark: string) => marks.find(({ name }) => name === `code/extHost/${mark}/${id}`)?.startTime ?? Number.NaN;
  const time = at('didActivateExtension') - at('willLoadExtensionCode');
  if (Number.isNaN(time)) throw new Error(`VS Code has not started ${id}.`);
  return time;
}

function settle(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
