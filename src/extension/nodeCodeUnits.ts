import type { CopyCodeUnits } from '../terms/codeUnits.ts';

/**
 * Copies a text's memory as it is, about twenty times as fast as unit by unit. Node.js writes the lower byte first, as
 * every processor that VS Code runs on stores it.
 */
export const copyCodeUnits: CopyCodeUnits = (text, from, to, target) => {
  Buffer.from(target.buffer, target.byteOffset, target.byteLength).write(text.slice(from, to), 'utf16le');
};
