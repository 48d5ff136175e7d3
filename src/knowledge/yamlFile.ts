import * as v from 'valibot';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';

/** Something wrong in a file of the knowledge. `line` counts from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** A YAML text that fits its schema, with the lines on which its values stand. */
export interface YamlFile<T> {
  readonly value: T;
  /** The line of the value at `path`, or of the nearest part of the path that exists. */
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Reads YAML and checks it against a schema.
 * @param firstLine the line of the file on which the YAML text begins, counted from 1
 * @returns the value, or one problem per mistake
 */
export function readYaml<Schema extends v.GenericSchema>(
  schema: Schema,
  file: string,
  text: string,
  firstLine = 1,
): YamlFile<v.InferOutput<Schema>> | Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      message: error.message.split('\n')[0] ?? '',
    }));
  }

  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true);
      // The line of the key is the one a writer looks for; a block value starts one line later.
      const pair = isMap(parent)
        ? parent.items.find((item) => String(item.key) === String(path[length - 1]))
        : undefined;
      const node = pair?.key ?? document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };

  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { value: result.output, lineOf };
  return result.issues.map((issue) => {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    return { file, line: lineOf(path), message: `${path.join('.') || 'front matter'}: ${issue.message}` };
  });
}
