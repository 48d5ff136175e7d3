/** What both extension hosts (Node and the browser's worker) offer besides `vscode`. */

/** Loads a lazy chunk; see `core.ts`. The bundler inlines the chunk for the browser. */
declare function require(chunk: '../core.ts'): typeof import('../core.ts');
declare function require(chunk: '../glossaries.ts'): typeof import('../glossaries.ts');
/** Loads the compiled knowledge, in Node. */
declare function require(file: './knowledge.json'): import('../knowledge/packed.ts').PackedKnowledge;

declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

declare const crypto: { randomUUID(): string };

declare function setTimeout(callback: () => void, milliseconds: number): number;
declare function clearTimeout(timer: number | undefined): void;

/** Node's; only what is bundled for the desktop may use it. */
declare const Buffer: {
  from(memory: ArrayBufferLike, offset: number, length: number): { write(text: string, encoding: 'utf16le'): number };
};

/** Node's, and in the browser's worker not there at all. */
declare const process: { readonly platform: string } | undefined;
