import { maskInline } from './inlineMask.ts';
import { blockAt, type MarkdownBlock, type MarkdownStructure, readMarkdownStructure } from './markdownStructure.ts';
import { Mask } from './mask.ts';
import { Names } from './names.ts';
import type { Recogniser, TermMatch } from './recogniser.ts';

export { type MarkdownStructure, readMarkdownStructure } from './markdownStructure.ts';

/**
 * The terms in the prose of a Markdown document, in order, never overlapping.
 * @param structure that of this very text, where the caller has it already
 */
export function findTermsInMarkdown(
  recogniser: Recogniser,
  text: string,
  structure: MarkdownStructure = readMarkdownStructure(text),
): TermMatch[] {
  const mask = new Mask();
  const blocks = structure.blocks.filter(({ kind }) => kind !== 'other');
  for (const block of blocks) maskBlock(recogniser, text, block, structure, mask);
  return recogniser.find(mask.apply(text, 0, text.length), blocks);
}

/**
 * Whether someone who types at the offset writes prose: not in code, a link target, a tag or a URL,
 * finished or not.
 */
export function isProse(structure: MarkdownStructure, text: string, offset: number): boolean {
  const block = blockAt(structure, offset);
  if (block === undefined) return true;
  if (block.kind === 'other') return false;
  const mask = new Mask();
  const { kind, start, end } = block;
  maskInline(text, start, end, mask, { kind, references: structure.references, isTerm: () => false, typing: true });
  if (mask.isExcluded(offset - 1)) return false;
  const word = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(start, offset - 64), offset))?.[0] ?? '';
  return !new Names(text).havePart(offset - word.length, offset);
}

function maskBlock(
  recogniser: Recogniser,
  text: string,
  block: MarkdownBlock,
  structure: MarkdownStructure,
  mask: Mask,
): void {
  const isTerm = (code: string) => {
    const [match] = recogniser.find(code);
    return match !== undefined && match.start === 0 && match.end === code.length;
  };
  maskInline(text, block.start, block.end, mask, { kind: block.kind, references: structure.references, isTerm });
}
