/**
 * Counts the work a piece of code does on strings: each look at a character is one step, each search
 * or copy as many as the characters it passes. The code under test needs no counters of its own, and
 * unlike time the number is the same on every machine. (Plain indexing, `text[i]`, is not seen; loops
 * over a text use `charCodeAt`.)
 */
export function countSteps(run: () => void): number {
  const string = String.prototype;
  const pattern = RegExp.prototype;
  const original = { charCodeAt: string.charCodeAt, indexOf: string.indexOf, slice: string.slice, exec: pattern.exec };
  let steps = 0;
  string.charCodeAt = function (index) {
    steps++;
    return original.charCodeAt.call(this, index);
  };
  string.indexOf = function (searched, from = 0) {
    const found = original.indexOf.call(this, searched, from);
    steps += (found < 0 ? this.length : found) - from + 1;
    return found;
  };
  string.slice = function (start, end) {
    const slice = original.slice.call(this, start, end);
    steps += slice.length;
    return slice;
  };
  // Also what `test`, `match`, `replace` and `split` come down to.
  pattern.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = original.exec.call(this, text);
    if (this.sticky) steps += (found?.[0].length ?? 0) + 1;
    else steps += (found === null ? text.length : found.index + found[0].length) - from + 1;
    return found;
  };
  try {
    run();
  } finally {
    Object.assign(string, { charCodeAt: original.charCodeAt, indexOf: original.indexOf, slice: original.slice });
    pattern.exec = original.exec;
  }
  return steps;
}
