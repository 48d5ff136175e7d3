import type { Env, MarkdownIt, Token } from 'markdown-it';

/**
 * Marks terms in what a markdown-it instance renders.
 *
 * It acts when tokens are rendered rather than by a core rule, for two reasons: VS Code parses a document
 * once, without saying which, keeps the tokens, and names the document only to the renderer; and it reads
 * the same tokens for its outline, its links and its folding, which are none of our business.
 * @param mark returns tokens to render instead, and leaves those it is given as they are
 */
export function previewPlugin(md: MarkdownIt, mark: (tokens: Token[], env: Env | undefined) => Token[]): MarkdownIt {
  const { renderer } = md;
  const render = renderer.render;
  renderer.render = (tokens, options, env) => render.call(renderer, mark(tokens, env), options, env);
  return md;
}
