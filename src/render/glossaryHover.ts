import type { GlossaryTerm } from '../glossaries/model.ts';
import { plainText, safeMarkdown, shorten } from './untrustedMarkdown.ts';

/** Where a term comes from. */
export interface GlossaryOrigin {
  /** The name of the file. */
  readonly file: string;
  /** The name of the context, where it has one. */
  readonly context?: string | undefined;
}

const longestDefinition = 600;
const longestDetail = 200;
const most = { aliases: 6, examples: 2, meta: 4 };

/** The Markdown of a hover over a term of a workspace's glossary. Its text is untrusted and made safe here. */
export function renderGlossaryHover(term: GlossaryTerm, origin: GlossaryOrigin): string {
  const { name, definition, aliases, examples, meta } = term;
  const parts = [
    `**${safe(name)}** · ${renderOrigin(origin)}`,
    definition === undefined
      ? '*This glossary gives no definition.*'
      : safeMarkdown(shorten(definition, longestDefinition)),
    aliases.length > 0 ? `**Also:** ${aliases.slice(0, most.aliases).map(safe).join(', ')}` : '',
    ...examples.slice(0, most.examples).map((example) => `“${safe(example)}”`),
    meta
      .slice(0, most.meta)
      .map(([key, value]) => `${safe(key)}${/\p{P}$/u.test(key) ? '' : ':'} ${safe(value)}`)
      .join(' | '),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The definition as one line of plain text. */
export function plainDefinition({ definition }: GlossaryTerm): string | undefined {
  return definition === undefined
    ? undefined
    : shorten(plainText(shorten(definition, 2 * longestDefinition)), longestDefinition);
}

/** The term, where it comes from and its definition as one line of plain text; undefined without a definition. */
export function explainGlossaryTerm(term: GlossaryTerm, { file }: GlossaryOrigin): string | undefined {
  const definition = plainDefinition(term);
  return definition && `${shorten(plainText(term.name), longestDetail)} (${file}): ${definition}`;
}

/** Who defines the term: the file, and the context in it. */
function renderOrigin({ file, context }: GlossaryOrigin): string {
  return context === undefined ? safe(file) : `${safe(context)} (${safe(file)})`;
}

function safe(text: string): string {
  return safeMarkdown(shorten(text.replace(/\s+/g, ' '), longestDetail));
}
