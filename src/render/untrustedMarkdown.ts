/**
 * Text from a workspace, which may come from anybody, made safe to show. Of its Markdown, emphasis, inline
 * code and https links remain; everything else is shown as it is written: no images, no HTML, no other links.
 */
export function safeMarkdown(text: string): string {
  return mapParts(text, {
    link: (label, url) => `[${escapeMarkdown(label)}](<${url.replaceAll('\\', '%5C')}>)`,
    code: (code) => `\`${code}\``,
    emphasis: (inner, marker) => marker + escapeMarkdown(inner) + marker,
    // Leading space would make a code block; blank lines and line breaks are the writer's.
    other: (other) => escapeMarkdown(other).replace(/\n[ \t]+/g, '\n'),
  }).trim();
}

/** The same text with its Markdown taken off, for places that show no Markdown. */
export function plainText(text: string): string {
  const inner = (content: string) => content;
  return mapParts(text, { link: inner, code: inner, emphasis: inner, other: inner }).replace(/\s+/g, ' ').trim();
}

/** At most so many characters; a cut text ends in an ellipsis. */
export function shorten(text: string, most: number): string {
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length <= most && text.length <= 2 * most + 2
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

interface Parts {
  link(label: string, url: string): string;
  code(code: string): string;
  emphasis(inner: string, marker: string): string;
  other(text: string): string;
}

const parts = new RegExp(
  [
    // An image becomes a link: showing it would tell its server who reads.
    String.raw`!?\[(?<label>[^[\]\n]{1,200})\]\((?<url>https:\/\/[^\s()<>]{1,500})(?: "[^"\n]{0,200}")?\)`,
    String.raw`(?<bare>https:\/\/[^\s()<>[\]"'${'`'}]{1,500}[^\s()<>[\]"'${'`'}.,;:!?*_])`,
    '(?<!`)`(?<code>[^`\n]{1,200})`(?!`)',
    String.raw`(?<![\p{L}\p{N}*_])(?<marker>\*\*|__|\*|_)(?<inner>[^\s*_](?:[^*_\n]{0,200}[^\s*_])?)\k<marker>(?![\p{L}\p{N}*_])`,
  ].join('|'),
  'gu',
);

function mapParts(text: string, { link, code, emphasis, other }: Parts): string {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(parts)) {
    const { label, url, bare, code: codeText, marker, inner } = match.groups ?? {};
    result += other(text.slice(end, match.index));
    if (label !== undefined && url !== undefined) result += link(label, url);
    else if (bare !== undefined) result += link(bare, bare);
    else if (codeText !== undefined) result += code(codeText);
    else if (marker !== undefined && inner !== undefined) result += emphasis(inner, marker);
    end = match.index + match[0].length;
  }
  return result + other(text.slice(end));
}

/** Every character that Markdown could take for markup: CommonMark lets all ASCII punctuation be escaped. */
function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
