import type * as vscode from 'vscode';
import type { TaskNumber } from '../knowledge/model.ts';

/** @returns the task of the curriculum that a file answers: its name starts with the number and the task's name */
export function taskOf({ path }: vscode.Uri): TaskNumber | undefined {
  const number = /\/([0-3])-(?:simple|distributed|secured|scale)_?[^/]*$/.exec(path)?.[1];
  return number === undefined ? undefined : (Number(number) as TaskNumber);
}
