import * as vscode from 'vscode';

/** Tabs that hold the panel of the request path, known by its view type. */
export function requestPathTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('infraTerms.requestPath'),
    );
}
