/** @returns the form that takes the fewest edits to become; the first of several */
export function closest(wrong: string, forms: readonly string[]): string {
  let best = forms[0] ?? wrong;
  let fewest = Number.POSITIVE_INFINITY;
  for (const form of forms) {
    if (Math.abs(form.length - wrong.length) >= fewest) continue;
    const edits = editDistance(wrong.toLowerCase(), form.toLowerCase());
    if (edits < fewest) [best, fewest] = [form, edits];
  }
  return best;
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment, Boytsov 2011). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const kept = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let edits = Math.min(kept, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(edits);
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}

/** Gives the right spelling the capitals of the wrong one where the right one has none of its own. */
export function adaptCase(right: string, written: string): string {
  if (right !== right.toLowerCase()) return right;
  const letters = written.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return right.toUpperCase();
  if (/[\s-]\p{Lu}/u.test(written))
    return right.replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  return /^\p{Lu}/u.test(written) ? right.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : right;
}
