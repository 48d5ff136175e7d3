/**
 * The pure parts, loaded at first use, so that opening a Markdown file costs no more than an empty
 * extension would. On the desktop they are a file of their own; in the browser, where VS Code loads
 * exactly one file, they are inlined and run at first use.
 */
export const core = () => require('../core.ts');
