/**
 * Whether a file belongs to a context's `paths`. As in Contextive a pattern may stand anywhere in the path:
 * `payments` is every file with that word in its path. `*` is anything within a folder's or file's name,
 * `**` anything at all, `?` one character; capitals do not matter.
 *
 * Follows all readings of the pattern at once, so that no pattern makes it slow.
 * @param path from the workspace folder, with forward slashes, beginning with one
 */
export function matchesPath(pattern: string, path: string): boolean {
  const relative = pattern.toLowerCase().replaceAll('\\', '/').replace(/^\.\//, '/');
  const steps: string[] = relative.match(/\*\*\/?|[\s\S]/g) ?? [];
  const isRun = (step: string | undefined) => step?.startsWith('*') === true;
  /** The step, and those after it that a run of no characters leads to. */
  const reach = (reached: Set<number>, from: number) => {
    let step = from;
    reached.add(step);
    while (isRun(steps[step])) reached.add(++step);
  };
  let reached = new Set<number>();
  reach(reached, 0);
  for (const character of path.toLowerCase()) {
    const next = new Set<number>();
    for (const step of reached) {
      const wanted = steps[step];
      if (wanted === undefined) return true;
      if (wanted.startsWith('**') || (wanted === '*' && character !== '/')) reach(next, step);
      else if (wanted === character || (wanted === '?' && character !== '/')) reach(next, step + 1);
    }
    reach(next, 0);
    reached = next;
  }
  return reached.has(steps.length);
}
