import { fold, isDigit } from './characters.ts';

/** Whoever writes more without a space writes no name, but nothing else that a term could be part of either. */
const longestName = 100;

/** File names, paths, identifiers and the like of one text: server.js, my_server, path/to/server, www.foobar.com. */
export class Names {
  readonly #text: string;
  /** The unbroken run of characters that was looked at last; neighbouring matches are often in the same. */
  #runStart = 0;
  #runEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Whether a match is only a piece of a file name, path, URL, e-mail address, option or identifier. What
   * counts is the unbroken run of characters around the match; its two sides are looked at apart, since the
   * match may hold spaces. A run is read once, so all matches in it together take time linear in its length.
   */
  havePart(start: number, end: number): boolean {
    const text = this.#text;
    // Nearly every term stands between spaces or punctuation, so this look at its neighbours decides.
    if (!bindsBefore(text, start) && !bindsAfter(text, end)) return false;
    const from = this.#startOfRun(start);
    const to = this.#endOfRun(end);
    if (start - from > longestName || to - end > longestName) return true;
    const capital = /\p{Lu}/u.test(text[start] ?? '');
    const left = text.slice(from, start);
    const right = text.slice(end, to);
    return (
      (left !== '' && endsName(left, capital)) ||
      (right !== '' && beginsName(right, capital)) ||
      isPath(left, right, capital)
    );
  }

  #startOfRun(start: number): number {
    return isNameUnit(this.#text.charCodeAt(start - 1)) ? this.#readRun(start - 1).#runStart : start;
  }

  #endOfRun(end: number): number {
    return isNameUnit(this.#text.charCodeAt(end)) ? this.#readRun(end).#runEnd : end;
  }

  /** Reads the run that `at` is in. */
  #readRun(at: number): this {
    if (this.#runStart <= at && at < this.#runEnd) return this;
    const text = this.#text;
    this.#runStart = at;
    this.#runEnd = at + 1;
    while (isNameUnit(text.charCodeAt(this.#runStart - 1))) this.#runStart--;
    while (isNameUnit(text.charCodeAt(this.#runEnd))) this.#runEnd++;
    return this;
  }
}

/** The characters that can bind a match to its neighbours. */
const binding = new Uint8Array(0x10000);
for (const character of '._/\\@:#$?=&%+-~{') binding[character.charCodeAt(0)] = 1;

/** Words joined by hyphens alone are none of the names below; an option or a number may follow or precede. */
function bindsBefore(text: string, start: number): boolean {
  const unit = text.charCodeAt(start - 1);
  if (binding[unit] !== 1) return false;
  if (unit === 0x3a) return text.charCodeAt(start - 2) === 0x3a;
  return unit !== 0x2d || fold[text.charCodeAt(start - 2)] === 0 || !isHyphenated(text, start - 2, -1);
}

/** A full stop or a colon that nothing follows directly is punctuation. */
function bindsAfter(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (unit === 0x28) return text.charCodeAt(end + 1) === 0x29;
  if (binding[unit] !== 1) return false;
  if (unit === 0x2d) return !isHyphenated(text, end + 1, 1);
  const next = text.charCodeAt(end + 1);
  return fold[next] !== 0 || binding[next] === 1 || next === 0x22 || next === 0x27 || unit === 0x2f;
}

/** Words joined by hyphens are looked at as far as this. */
const longestHyphenated = 40;

/** Whether from `index` on there are only letters and hyphens, and then something that cannot bind. */
function isHyphenated(text: string, index: number, step: 1 | -1): boolean {
  for (let at = index, steps = 0; steps < longestHyphenated; at += step, steps++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2d || (fold[unit] !== 0 && !isDigit(unit))) continue;
    return binding[unit] !== 1 && !isDigit(unit);
  }
  return false;
}

/** @param unit NaN beyond the ends of a text */
function isNameUnit(unit: number): boolean {
  return binding[unit] === 1 || unit === 0x28 || unit === 0x29 || (fold[unit] ?? 0) !== 0;
}

/** What stands directly before makes it a name. @param capital whether the match begins with a capital */
function endsName(before: string, capital: boolean): boolean {
  if (/[\p{L}\p{N}\\]_|_[\p{L}\p{N}]/u.test(before)) return true;
  if (/\w@|@$|\$\{?$|\\$|::$|\w[=#]$|:\/\/|^www\./i.test(before)) return true;
  if (/(^|[^\w-])--$/.test(before)) return true;
  // "1.Server" numbers a list; "fails.Servers" lacks a space; "foo.server" and ".server" are names.
  return !capital && /\.$/.test(before) && !/(^|\s)\d{1,2}\.$|\.\.$/.test(before);
}

/** What stands directly after makes it a name. */
function beginsName(after: string, capital: boolean): boolean {
  if (/^[^/]*[\p{L}\p{N}]_[\p{L}\p{N}]|^_[\p{L}\p{N}]/u.test(after)) return true;
  if (/^@\w|^\\\w|^::|^:\/\/|^=(?![=>])|^\(\)/.test(after)) return true;
  if (/^-\d/.test(after)) return !capital;
  // "unencrypted.3- How": the number of the next item after a missing space.
  return /^[\w-]*(\.[a-z0-9][\w-]*)+/.test(after) && !/^\.\d{1,2}([-)]|\.?$)/.test(after);
}

/** A directory, a file or a host on either side of a slash, unlike "client/server" and "HTML/CSS/JS". */
function isPath(before: string, after: string, capital: boolean): boolean {
  if (!before.includes('/') && !after.includes('/')) return false;
  if (/^(~|\.{1,2})?\/[\w.-]+\/|^(~|\.{1,2})\//.test(before)) return true;
  if (!capital && (/^\/$/.test(before) || /^\/$/.test(after))) return before !== '' || after !== '/';
  const segments = [...before.split('/').slice(0, -1), ...after.split('/').slice(1)].map((segment) =>
    segment.replace(/[.:?]+$/, ''),
  );
  return (
    segments.some((segment) => fileOrHost.test(segment) && !runtimes.test(segment)) ||
    (segments.length > 1 && segments.some((segment) => pathWords.has(segment)))
  );
}

const fileOrHost = /^[\w-]*(\.[a-z0-9][\w-]*)+$/;
const runtimes = /^(node|next|vue|react|express)\.js$|\.net$/i;
/** Segments that occur in examples of paths and never between alternatives. */
const pathWords = new Set('path to etc var usr home src opt tmp bin lib root conf'.split(' '));
