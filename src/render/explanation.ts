import MarkdownIt from 'markdown-it';
import { type KnowledgeBase, titleOf } from '../knowledge/lookup.ts';
import { type Concept, groups, hops } from '../knowledge/model.ts';
import { escapeHtml } from './html.ts';

/**
 * The explanation of a concept as HTML for a webview. Links to other concepts carry `data-concept`,
 * sources are ordinary https links; nothing in it runs or loads anything.
 */
export function renderExplanation(concept: Concept, knowledge: KnowledgeBase): string {
  const group = groups.find(({ id }) => id === concept.group);
  return [
    renderStrip(concept),
    group ? `<p class="group">${group.title}: ${group.description}</p>` : '',
    `<h1>${escapeHtml(titleOf(concept))}</h1>`,
    `<p class="definition">${escapeHtml(concept.definition)}</p>`,
    renderAliases(concept),
    ...concept.sections.map(
      (section) => `<section><h2>${section.title}</h2>${markdown.render(section.markdown)}</section>`,
    ),
    renderConfusions(concept, knowledge),
    renderQuestions(concept, knowledge),
    renderSeeAlso(concept, knowledge),
    renderSources(concept),
  ].join('\n');
}

const markdown = createMarkdown();

function createMarkdown() {
  const md = new MarkdownIt({ html: false, linkify: false });
  const validate = md.validateLink;
  md.validateLink = (url) => url.startsWith('concept:') || validate(url);
  md.core.ruler.push('concept-links', (state) => {
    for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
      const target = token.type === 'link_open' ? token.attrGet('href') : null;
      if (typeof target !== 'string' || !target.startsWith('concept:')) continue;
      token.attrSet('href', '#');
      token.attrSet('data-concept', target.slice('concept:'.length));
    }
  });
  return md;
}

/** The whole request path with this concept's place marked; each place leads to it in the picture. */
function renderStrip(concept: Concept): string {
  if (concept.hop === undefined) return '';
  const items = hops.map((hop) => {
    const current = hop.id === concept.hop ? ' aria-current="step"' : '';
    return `<li${current}><a href="#" data-hop="${hop.id}">${hop.title}</a></li>`;
  });
  return `<nav class="strip" aria-label="Where it stands on the request path"><ol>${items.join('')}</ol></nav>`;
}

function renderAliases({ term, expansion, aliases }: Concept): string {
  const other = aliases.filter((alias) => alias !== term && alias !== expansion);
  return other.length === 0 ? '' : `<p class="aliases">Also written: ${other.map(escapeHtml).join(', ')}</p>`;
}

function renderConfusions({ confusedWith }: Concept, knowledge: KnowledgeBase): string {
  if (confusedWith.length === 0) return '';
  const items = confusedWith.map(
    ({ concept, difference }) => `<li>${conceptLink(concept, knowledge)}: ${escapeHtml(difference)}</li>`,
  );
  return `<section><h2>Often confused with</h2><ul>${items.join('')}</ul></section>`;
}

function renderQuestions({ questions }: Concept, knowledge: KnowledgeBase): string {
  const asked = knowledge.questions.filter(({ id }) => questions.includes(id));
  if (asked.length === 0) return '';
  const items = asked.map(({ task, text }) => `<li>Task ${task}: ${escapeHtml(text)}</li>`);
  return `<section><h2>Asked in the project</h2><ul>${items.join('')}</ul></section>`;
}

function renderSeeAlso({ seeAlso }: Concept, knowledge: KnowledgeBase): string {
  if (seeAlso.length === 0) return '';
  const links = seeAlso.map((id) => `<li>${conceptLink(id, knowledge)}</li>`);
  return `<section><h2>See also</h2><ul class="inline">${links.join('')}</ul></section>`;
}

function renderSources({ sources }: Concept): string {
  const items = sources.map(({ title, url }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></li>`);
  return `<section><h2>Sources</h2><ul>${items.join('')}</ul></section>`;
}

function conceptLink(id: string, knowledge: KnowledgeBase): string {
  const term = knowledge.concept(id)?.term ?? id;
  return `<a href="#" data-concept="${escapeHtml(id)}">${escapeHtml(term)}</a>`;
}
