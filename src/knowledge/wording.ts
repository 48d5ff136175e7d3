/**
 * The forms that a wording stands for: `(terminate|terminates) (the|) TLS` gives four. Alternatives stand in
 * parentheses with a bar between them; an empty one may be left out. Parentheses without a bar are text.
 */
export function expandWording(wording: string): string[] {
  const group = /\(([^()]*\|[^()]*)\)/.exec(wording);
  if (group === null) return [wording.replace(/\s+/g, ' ').trim()];
  const [whole, alternatives = ''] = group;
  const before = wording.slice(0, group.index);
  const after = wording.slice(group.index + whole.length);
  return alternatives.split('|').flatMap((alternative) => expandWording(before + alternative + after));
}
