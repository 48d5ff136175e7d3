import { type KnowledgeBase, titleOf } from '../knowledge/lookup.ts';
import type { Concept } from '../knowledge/model.ts';

/**
 * A concept as a Markdown document of its own.
 * @param linkTo the address of another concept's document
 */
export function renderConceptMarkdown(
  concept: Concept,
  knowledge: KnowledgeBase,
  linkTo: (concept: Concept) => string,
): string {
  const link = (id: string) => {
    const other = knowledge.concept(id);
    return other ? `[${other.term}](${linkTo(other)})` : id;
  };
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')];
  return [
    `# ${titleOf(concept)}`,
    concept.definition,
    ...concept.sections.flatMap(({ title, markdown }) => [
      `## ${title}`,
      markdown.replace(/\]\(concept:([^)]*)\)/g, (whole, id: string) => {
        const other = knowledge.concept(id);
        return other ? `](${linkTo(other)})` : whole;
      }),
    ]),
    ...section(
      'Often confused with',
      concept.confusedWith.map((confusion) => `${link(confusion.concept)}: ${confusion.difference}`),
    ),
    ...section('See also', concept.seeAlso.map(link)),
    ...section(
      'Sources',
      concept.sources.map(({ title, url }) => `[${title}](${url})`),
    ),
    '',
  ].join('\n\n');
}
