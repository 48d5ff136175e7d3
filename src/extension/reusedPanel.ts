import * as vscode from 'vscode';
import { isReady } from '../webview/protocol.ts';
import { panelIcon, webviewHtml, webviewOptions } from './webviewHtml.ts';

/** How a panel begins. */
export interface PanelStart {
  readonly title: string;
  /** The first state, embedded in the page. */
  readonly initial: unknown;
}

export interface PanelOptions<ToPanel> {
  readonly extensionUri: vscode.Uri;
  readonly viewType: string;
  /** Of `dist/webview/<script>.js` and `media/<script>.css`. */
  readonly script: string;
  receive(message: unknown, panel: ReusedPanel<ToPanel>): void;
  /** How to begin after a reload of the window, from the state the page had kept; undefined closes the panel. */
  restore(state: unknown): PanelStart | undefined;
}

/** A panel of which there is at most one. */
export interface ReusedPanel<ToPanel> extends vscode.Disposable {
  /** Sends the message to the panel where there is one, and opens it with `start` otherwise. */
  show(start: PanelStart, message: ToPanel, preserveFocus?: boolean): void;
  /** Does nothing where there is no panel. */
  post(message: ToPanel): void;
  setTitle(title: string): void;
}

export function registerReusedPanel<ToPanel>(options: PanelOptions<ToPanel>): ReusedPanel<ToPanel> {
  const { extensionUri, viewType, script } = options;
  let current: vscode.WebviewPanel | undefined;
  /** For a hidden panel, whose script is not running: it says when it is ready again. */
  let waiting: ToPanel | undefined;

  const attach = (panel: vscode.WebviewPanel, start: PanelStart) => {
    // After a reload a tab that was not looked at yet comes back when it is, beside one that was opened meanwhile.
    current?.dispose();
    current = panel;
    waiting = undefined;
    panel.title = start.title;
    panel.iconPath = panelIcon(extensionUri);
    panel.webview.options = webviewOptions(extensionUri);
    panel.onDidDispose(() => {
      if (current === panel) current = undefined;
    });
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (!isReady(message)) options.receive(message, reused);
      else if (waiting !== undefined) {
        void panel.webview.postMessage(waiting);
        waiting = undefined;
      }
    });
    panel.webview.html = webviewHtml(panel.webview, extensionUri, script, start.initial);
  };

  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    async deserializeWebviewPanel(panel, state: unknown) {
      const start = options.restore(state);
      if (start) attach(panel, start);
      else panel.dispose();
    },
  });

  const reused: ReusedPanel<ToPanel> = {
    show(start, message, preserveFocus = false) {
      if (!current) {
        const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus };
        attach(vscode.window.createWebviewPanel(viewType, start.title, column, webviewOptions(extensionUri)), start);
        return;
      }
      current.title = start.title;
      if (current.visible) void current.webview.postMessage(message);
      else waiting = message;
      current.reveal(undefined, preserveFocus);
    },
    post: (message) => void current?.webview.postMessage(message),
    setTitle(title) {
      if (current) current.title = title;
    },
    dispose() {
      serializer.dispose();
      current?.dispose();
    },
  };
  return reused;
}
