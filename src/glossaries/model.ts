/**
 * A team's own glossary, in the format of Contextive (https://docs.contextive.tech). All of its text is
 * untrusted: whoever shows it escapes it.
 */
export interface Glossary {
  readonly contexts: readonly GlossaryContext[];
  /** Other glossaries whose terms count in this one's folder too. */
  readonly imports: readonly GlossaryImport[];
}

/** A part of the domain in which words have their own meaning. */
export interface GlossaryContext {
  readonly name?: string;
  /** Patterns of the files for which the context counts; see `matchesPath`. Undefined: every file. */
  readonly paths?: readonly string[];
  readonly terms: readonly GlossaryTerm[];
}

export interface GlossaryTerm {
  readonly name: string;
  /** Markdown, as the other texts below. */
  readonly definition?: string;
  /** Other words for the same thing. */
  readonly aliases: readonly string[];
  /** Sentences in which the term is used. */
  readonly examples: readonly string[];
  /** Free key and value pairs, such as "Owner" and "Team A". */
  readonly meta: readonly (readonly [key: string, value: string])[];
  /** Where the name stands. */
  readonly range: FileRange;
}

export interface GlossaryImport {
  /** Relative to the folder of the glossary, with forward slashes. */
  readonly path: string;
  readonly range: FileRange;
}

/** `line` and `character` count from 0, characters in UTF-16 units. */
export interface FilePosition {
  readonly line: number;
  readonly character: number;
}

export interface FileRange {
  readonly start: FilePosition;
  readonly end: FilePosition;
}

/** Something wrong in a glossary: an error loses what it concerns, a warning does not, information explains. */
export interface GlossaryProblem {
  readonly severity: 'error' | 'warning' | 'information';
  readonly range: FileRange;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** A glossary's text, read. `glossary` is undefined where the text is no YAML, or no glossary at all. */
export interface GlossaryReading {
  readonly glossary: Glossary | undefined;
  readonly problems: readonly GlossaryProblem[];
}
