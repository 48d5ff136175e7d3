import type { ContextRule } from '../knowledge/model.ts';

/** @param before,after the neighbouring words in lower case, '' where there is none */
export function rulesAllow(rules: readonly ContextRule[], before: string, after: string): boolean {
  return rules.every(
    (rule) =>
      (rule.after === undefined || rule.after.includes(before)) &&
      (rule.before === undefined || rule.before.includes(after)) &&
      !rule.notAfter?.includes(before) &&
      !rule.notBefore?.includes(after),
  );
}
