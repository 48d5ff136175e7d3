import MarkdownIt, { type Env } from 'markdown-it';
import { frontMatterEnd } from './frontMatter.ts';

/**
 * - `prose`: a paragraph, a heading or a table row, with its raw markup
 * - `html`: an HTML block; the text between its tags is prose
 * - `other`: code, front matter, link reference definitions
 */
export type BlockKind = 'prose' | 'html' | 'other';

/** Offsets are UTF-16 code units; `start` is that of a line, `end` that of the line break after the last line. */
export interface MarkdownBlock {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
}

/** The block structure of one version of a document; valid until its text changes. */
export interface MarkdownStructure {
  /** In order, never overlapping. Between them there is nothing but blank lines and markers. */
  readonly blocks: readonly MarkdownBlock[];
  /** Labels of the document's link reference definitions, as `referenceLabel` writes them. */
  readonly references: ReadonlySet<string>;
}

const blockParser = new MarkdownIt({ html: true });
// What is inside a block is found in the source itself, because tokens know lines but no columns.
blockParser.core.ruler.enableOnly(['normalize', 'block']);

const kinds: ReadonlyMap<string, BlockKind> = new Map([
  ['inline', 'prose'],
  // The cells of a table know no lines; their row does.
  ['tr_open', 'prose'],
  ['html_block', 'html'],
  ['fence', 'other'],
  ['code_block', 'other'],
  ['reference_definition', 'other'],
]);

/** Reads blocks only, which takes about a tenth of the time of a whole Markdown parse. */
export function readMarkdownStructure(text: string): MarkdownStructure {
  const bodyStart = frontMatterEnd(text);
  const lineStarts = readLineStarts(text, bodyStart);
  const environment: Env = {};
  const blocks: MarkdownBlock[] = bodyStart > 0 ? [{ start: 0, end: bodyStart, kind: 'other' }] : [];
  for (const { type, map } of blockParser.parse(text.slice(bodyStart), environment)) {
    const kind = kinds.get(type);
    if (kind === undefined || map === null) continue;
    const start = lineStarts[map[0]] ?? text.length;
    blocks.push({ start, end: withoutLineBreak(text, start, lineStarts[map[1]] ?? text.length), kind });
  }
  return { blocks, references: new Set(Object.keys(environment.references ?? {}).map(referenceLabel)) };
}

/** Labels are compared without regard to case and to the number of spaces. */
export function referenceLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** @returns the last block that begins at or before the offset, if it reaches the offset */
export function blockAt(structure: MarkdownStructure, offset: number): MarkdownBlock | undefined {
  const { blocks } = structure;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  return block !== undefined && offset <= block.end ? block : undefined;
}

/** Lines end as markdown-it ends them: at CR LF, LF or CR. */
function readLineStarts(text: string, from: number): number[] {
  const starts = [from];
  for (let index = from; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(index + 1) !== 0x0a)) starts.push(index + 1);
  }
  return starts;
}

function withoutLineBreak(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && (text[last - 1] === '\n' || text[last - 1] === '\r')) last--;
  return last;
}
