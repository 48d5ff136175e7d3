import { type KnowledgeBase, titleOf } from '../knowledge/lookup.ts';
import { type Concept, hops } from '../knowledge/model.ts';

export interface HoverOptions {
  /** Whether the sources stand at the end. */
  readonly references: boolean;
  /** The right spelling, when what the writer wrote is a known misspelling. */
  readonly correction?: string | undefined;
}

/** Commands a hover may link to; the editor enables these and no others. */
export const hoverCommands = ['infraTerms.explain', 'infraTerms.showRequestPath'] as const;

/**
 * The Markdown of a hover. Kept short, so that it fits without scrolling at the default size.
 * Links are command URIs of `hoverCommands` and https sources.
 */
export function renderHover(concept: Concept, knowledge: KnowledgeBase, options: HoverOptions): string {
  const parts = [
    options.correction === undefined ? '' : `Usual spelling: **${options.correction}**`,
    `**${titleOf(concept)}**${renderPlace(concept)}`,
    plain(concept.definition),
    renderFailure(concept),
    renderConfusion(concept, knowledge),
    options.references ? renderReferences(concept) : '',
    renderCommands(concept),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Where the concept stands, between its neighbours: `Network › **Firewall** › Load balancer`. */
function renderPlace(concept: Concept): string {
  const index = hops.findIndex((hop) => hop.id === concept.hop);
  if (index < 0) return '';
  const neighbours = hops.slice(Math.max(0, index - 1), index + 2);
  const path = neighbours.map((hop) => (hop.id === concept.hop ? `**${hop.title}**` : hop.title)).join(' › ');
  return ` · on the request path: ${path}`;
}

function renderFailure(concept: Concept): string {
  const section = concept.sections.find(({ title }) => title === 'If it fails');
  return section === undefined ? '' : `**If it fails:** ${plain(firstSentence(section.markdown))}`;
}

function renderConfusion(concept: Concept, knowledge: KnowledgeBase): string {
  const confusion = concept.confusedWith[0];
  const other = confusion === undefined ? undefined : knowledge.concept(confusion.concept);
  if (confusion === undefined || other === undefined) return '';
  return `**Often confused with ${commandLink(other.term, 'infraTerms.explain', other.id)}:** ${plain(confusion.difference)}`;
}

/** The first sources; the explanation has them all. */
function renderReferences({ sources }: Concept): string {
  return sources
    .slice(0, 2)
    .map(({ title, url }) => `[${title}](${url})`)
    .join(' | ');
}

function renderCommands(concept: Concept): string {
  const links = [commandLink('Explain', 'infraTerms.explain', concept.id)];
  if (concept.hop !== undefined) links.push(commandLink('Show on the path', 'infraTerms.showRequestPath', concept.id));
  return links.join(' | ');
}

function commandLink(label: string, command: (typeof hoverCommands)[number], ...args: unknown[]): string {
  return `[${label}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
}

/** The first sentence of a section's first paragraph. */
function firstSentence(markdown: string): string {
  const paragraph = markdown.split(/\n\s*\n/)[0] ?? '';
  return /^[\s\S]*?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
}

/** Markdown without links: neither those between concepts nor those that the editor makes of `www.` by itself. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\(concept:[^)]*\)/g, '$1').replaceAll('www.', 'www\\.');
}
