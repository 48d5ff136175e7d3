import type { ContextRule } from '../knowledge/model.ts';
import type { Neighbours } from './neighbours.ts';

/** An entry of a rule is one word, or two: `reads and`. */
export function rulesAllow(
  rules: readonly ContextRule[],
  { beforeThat, before, after, afterThat }: Neighbours,
): boolean {
  const precedes = (list: readonly string[]) => list.includes(before) || list.includes(`${beforeThat} ${before}`);
  const follows = (list: readonly string[]) => list.includes(after) || list.includes(`${after} ${afterThat}`);
  return rules.every(
    (rule) =>
      (rule.after === undefined || precedes(rule.after)) &&
      (rule.before === undefined || follows(rule.before)) &&
      !(rule.notAfter !== undefined && precedes(rule.notAfter)) &&
      !(rule.notBefore !== undefined && follows(rule.notBefore)),
  );
}
