import type { ExtensionContext } from 'vscode';
import { unpackKnowledge } from '../knowledge/packed.ts';
import type { InfraTermsApi } from './api.ts';
import { registerFeatures } from './features.ts';
import { copyCodeUnits } from './nodeCodeUnits.ts';
import { once } from './once.ts';

/** Where VS Code starts the extension on the desktop and on servers. Node loads the knowledge when it is asked for. */
export function activate(context: ExtensionContext): InfraTermsApi {
  return registerFeatures(
    context,
    once(() => unpackKnowledge(require('./knowledge.json'))),
    copyCodeUnits,
  );
}
