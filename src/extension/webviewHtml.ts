import * as vscode from 'vscode';
import { core } from './core.ts';

/** What a panel may do: run its script, and load from nowhere but the extension's own folders. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extensionUri, folder)),
  };
}

/** The icon of a panel's tab; VS Code does not colour it, so there is one per kind of theme. */
export function panelIcon(extensionUri: vscode.Uri): { light: vscode.Uri; dark: vscode.Uri } {
  const icon = (kind: string) => vscode.Uri.joinPath(extensionUri, 'media', `panel-${kind}.svg`);
  return { light: icon('light'), dark: icon('dark') };
}

/**
 * The page of a panel: `dist/webview/<name>.js` with `media/<name>.css`.
 * The only pictures it may load are those its own script has made.
 * @param initial the first state, embedded as escaped data, so that nothing flashes before a first message
 */
export function webviewHtml(webview: vscode.Webview, extensionUri: vscode.Uri, name: string, initial: unknown): string {
  const nonce = crypto.randomUUID();
  const uri = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; img-src blob:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${uri('media', `${name}.css`)}">
<title>Infra Terms</title>
</head>
<body data-initial="${core().escapeHtml(JSON.stringify(initial))}">
<script nonce="${nonce}" src="${uri('dist', 'webview', `${name}.js`)}"></script>
</body>
</html>`;
}
