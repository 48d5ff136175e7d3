/**
 * Where the YAML (`---`) or TOML (`+++`) at the top of a document ends. A rule that happens to be the
 * first line, with prose between it and the next rule, is no front matter.
 * @returns the offset of the line after the closing fence, or 0
 */
export function frontMatterEnd(text: string): number {
  const opening = /^\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (opening === null) return 0;
  const isYaml = opening[1] === '---';
  const line = /([^\r\n]*)(\r\n|\n|\r|$)/y;
  line.lastIndex = opening[0].length;
  for (let first = true; line.lastIndex < text.length; first = false) {
    const content = line.exec(text)?.[1] ?? '';
    if (isYaml ? /^(---|\.\.\.)[ \t]*$/.test(content) : /^\+\+\+[ \t]*$/.test(content)) return line.lastIndex;
    if (isYaml ? !yamlLine.test(content) || (first && content.trim() === '') : !tomlLine.test(content)) return 0;
  }
  return 0;
}

// A key's characters include the space, so what may follow it begins with something else: both would take a space.
const yamlLine = /^(\s.*|#.*|- .*|["']?[\w-][\w .-]*(["'\t]\s*)?:(\s.*)?|[\]}]\s*)?$/;
const tomlLine = /^(\s*(#.*|\[.*|["'\w][\w."'-]*[ \t]*=.*|[\]}"',].*)?)$/;
