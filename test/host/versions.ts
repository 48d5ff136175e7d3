/** The one place that pins what the tests and `npm start` run on. */

/** A release of code-server, which carries VS Code's server and its web workbench in an npm package. */
export interface VsCodeRelease {
  /** Exact version of the npm package `code-server`. */
  readonly codeServer: string;
  /** The VS Code inside it. */
  readonly vsCode: string;
  /** Exact version of the Node.js to bring along, where this project's own is too new for it. */
  readonly node?: string;
}

/** Newest: what people have today. Oldest: the lowest version in the manifest's `engines.vscode`. */
export const vsCodeReleases: Record<VsCodeVersion, VsCodeRelease> = {
  newest: { codeServer: '4.139.1', vsCode: '1.139.1' },
  oldest: { codeServer: '4.99.4', vsCode: '1.99.3', node: '20.20.2' },
};

/** Which of the two VS Code versions a run uses. */
export type VsCodeVersion = 'newest' | 'oldest';

/** The fonts that make the same picture on every machine; the browser itself is a devDependency. */
export const fontsRelease = { package: 'dejavu-fonts-ttf', version: '2.37.3' } as const;
