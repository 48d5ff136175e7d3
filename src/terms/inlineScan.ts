import { CodeSpans } from './codeSpans.ts';
import { TagReader } from './htmlTag.ts';
import type { BlockKind } from './markdownStructure.ts';
import type { Mask } from './mask.ts';
import { NextOccurrence } from './nextOccurrence.ts';

export interface InlineOptions {
  readonly kind: BlockKind;
  readonly references: ReadonlySet<string>;
  /** Whether the content of a code span is a term and nothing else. */
  isTerm(code: string): boolean;
  /** Takes code, links and tags that are still open as reaching to the end of their line. */
  readonly typing?: boolean;
}

/** One pass over the source of one block: what the rules share. Its methods return where the pass goes on. */
export class InlineScan {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly options: InlineOptions;
  readonly next: NextOccurrence;
  readonly codeSpans: CodeSpans;
  readonly tags: TagReader;
  readonly #mask: Mask;
  /** Where what has been covered ends; the scheme of a URL must not reach back into it. */
  covered: number;

  /** The block is `text[from, to)`. */
  constructor(text: string, from: number, to: number, mask: Mask, options: InlineOptions) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.options = options;
    this.next = new NextOccurrence(text, from, to);
    this.codeSpans = new CodeSpans(text, from, to);
    this.tags = new TagReader(text, to, this.next);
    this.#mask = mask;
    this.covered = from;
  }

  /** For what is no prose. */
  exclude(start: number, end: number): number {
    this.#mask.exclude(start, end);
    this.covered = end;
    return end;
  }

  /** For markup that a reader does not see. */
  hide(start: number, end: number): number {
    this.#mask.hide(start, end);
    this.covered = end;
    return end;
  }

  /** For what may be unfinished: nothing, or while someone types, the rest of the line. */
  excludeUnfinished(start: number, otherwise: number): number {
    return this.options.typing ? this.exclude(start, this.lineEnd(start)) : otherwise;
  }

  lineEnd(start: number): number {
    const lineBreak = this.next.of('\n', start);
    return lineBreak < 0 ? this.to : lineBreak;
  }

  /** The end of the run of equal characters that begins at `start`. */
  runEnd(start: number): number {
    const unit = this.text.charCodeAt(start);
    let end = start + 1;
    while (end < this.to && this.text.charCodeAt(end) === unit) end++;
    return end;
  }

  isSpaceOrEdge(index: number): boolean {
    return index < this.from || index >= this.to || /\s/.test(this.text[index] ?? '');
  }
}
