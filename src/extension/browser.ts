import type { ExtensionContext } from 'vscode';
import type { InfraTermsApi } from './api.ts';
import { registerFeatures } from './features.ts';
import { readKnowledgeFile } from './knowledgeFile.ts';

/** The whole extension as one module, for VS Code for the Web; `esbuild.mjs` says what else it is for. */
export { core } from './core.ts';
export { glossaryChunk as glossaries } from './glossaryChunk.ts';

/** Where VS Code for the Web starts the extension. Its file system has no way to read the knowledge later, at once. */
export async function activate(context: ExtensionContext): Promise<InfraTermsApi> {
  return registerFeatures(context, await readKnowledgeFile(context.extensionUri));
}
