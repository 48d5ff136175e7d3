import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { FilePosition, FileRange, GlossaryProblem } from './model.ts';

/** A value of the YAML text; undefined where a key has none. */
export type YamlNode = NonNullable<Document['contents']> | undefined;
type Severity = GlossaryProblem['severity'];

/** Syntax errors that have a usual cause get told so; yaml's own words serve for the rest. */
const advice: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'There are two colons on one line. Put the text after the first one in quotes.',
  TAB_AS_INDENT: 'YAML takes no tabs at the beginning of a line. Indent with spaces.',
  BAD_INDENT: 'The indentation does not fit the lines above. Begin entries of one list or one term in one column.',
  BAD_SCALAR_START: 'A text cannot begin with this character. Put the text in quotes.',
  DUPLICATE_KEY: 'This key stands here twice. Keep one of them.',
  MISSING_CHAR: 'Something is missing here: a colon after a key, or a closing quote or bracket.',
  MULTILINE_IMPLICIT_KEY: 'This line is neither a key with a colon nor a list entry. Check its indentation.',
  UNEXPECTED_TOKEN: 'This does not belong here. Check the indentation, or put the text in quotes.',
  RESOURCE_EXHAUSTION: 'This is nested too deeply to be read.',
  MULTIPLE_DOCS: 'A glossary is one document: remove the line "---".',
};

/**
 * Reads YAML value by value, checking that each is what it should be. A value that is not is reported at
 * its place and counts as absent. Every scalar is text: a term may be called 404 or No.
 */
export class YamlText {
  readonly problems: GlossaryProblem[] = [];
  readonly root: YamlNode;
  /** Whether the text is YAML at all. */
  readonly isValid: boolean;
  readonly #lines = new LineCounter();
  readonly #anchors = new Map<string, YamlNode>();

  constructor(text: string) {
    const options = { schema: 'failsafe', lineCounter: this.#lines, prettyErrors: false } as const;
    const document = parseDocument(text, options);
    for (const { code, message, pos } of document.errors) {
      this.#problem('error', [pos[0], pos[1]], advice[code] ?? `${message}.`);
    }
    this.isValid = document.errors.length === 0;
    this.root = document.contents ?? undefined;
    if (!text.includes('*')) return;
    visit(document, {
      Node: (_, node) => {
        if ('anchor' in node && node.anchor) this.#anchors.set(node.anchor, node as YamlNode);
      },
    });
  }

  report(severity: Severity, node: YamlNode, message: string): void {
    const [start, end] = node?.range ?? [0, 0];
    this.#problem(severity, [start, end], message);
  }

  rangeOf(node: YamlNode): FileRange {
    const [start, end] = node?.range ?? [0, 0];
    return { start: this.#position(start), end: this.#position(end) };
  }

  /** `key:` with nothing behind it, or behind it YAML's word for nothing. */
  isEmpty(node: YamlNode): boolean {
    return node === undefined || (isScalar(node) && node.type === 'PLAIN' && /^(~|null)?$/i.test(String(node.value)));
  }

  /** The text at a node. @param what the key, for the message */
  text(node: YamlNode, what: string): string | undefined {
    const value = this.#resolve(node);
    if (value === undefined || this.isEmpty(value)) return undefined;
    if (isScalar(value)) return String(value.value).trim() || undefined;
    this.report('error', node, `"${what}" must be a text. Put it in quotes if it contains a colon.`);
    return undefined;
  }

  /** The entries of a list; a single value where a list should stand is reported and taken as its one entry. */
  list(node: YamlNode, what: string): YamlNode[] {
    const value = this.#resolve(node);
    if (this.isEmpty(value)) return [];
    if (isSeq(value)) return value.items.map((item) => this.#resolve(item as YamlNode));
    this.report('error', node, `"${what}" must be a list: begin each entry on a line of its own with "- ".`);
    return isScalar(value) ? [value] : [];
  }

  /** The keys of a mapping with their values, in order. */
  entries(node: YamlNode): { key: string; keyNode: YamlNode; value: YamlNode }[] | undefined {
    const value = this.#resolve(node);
    if (!isMap(value)) return undefined;
    return value.items.map((pair) => {
      const keyNode = pair.key as YamlNode;
      return { key: String(isScalar(keyNode) ? keyNode.value : keyNode), keyNode, value: pair.value as YamlNode };
    });
  }

  #resolve(node: YamlNode): YamlNode {
    if (!isAlias(node)) return node;
    const { source } = node as Alias;
    const target = this.#anchors.get(source);
    if (target === undefined)
      this.report('error', node, `There is no anchor "&${source}" that "*${source}" could repeat.`);
    return target;
  }

  #problem(severity: Severity, [from, to]: readonly [number, number], message: string): void {
    const start = this.#position(from);
    const end = this.#position(Math.max(to, from));
    // Up to the end of its first line: what is marked in red should be small.
    const isOneLine = end.line === start.line;
    const shown = isOneLine ? end : { line: start.line, character: Number.MAX_SAFE_INTEGER };
    this.problems.push({ severity, range: { start, end: shown }, message });
  }

  #position(offset: number): FilePosition {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line - 1, 0), character: Math.max(col - 1, 0) };
  }
}
