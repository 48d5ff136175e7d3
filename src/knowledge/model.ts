/**
 * What the knowledge consists of. Everything that teaches (hover, tree, palette, explanation, diagram,
 * completion, preview, checks) reads these types; nothing else states a fact.
 */

/** Groups in the order in which the tree shows them. */
export const groups = [
  { id: 'naming', title: 'Naming', description: 'names and DNS' },
  { id: 'network', title: 'Network', description: 'how computers talk' },
  { id: 'edge', title: 'Edge', description: 'in front of the servers' },
  { id: 'serving', title: 'Serving', description: 'servers and what runs on them' },
  { id: 'data', title: 'Data', description: 'databases and copies' },
  { id: 'security', title: 'Security', description: 'who may do and see what' },
  { id: 'operations', title: 'Operations', description: 'running and watching it' },
  { id: 'design', title: 'Design', description: 'putting it together' },
] as const;
export type GroupId = (typeof groups)[number]['id'];

/** Where a concept can stand on the way of a request, in the order in which the request passes. */
export const hops = [
  { id: 'client', title: 'Browser' },
  { id: 'dns', title: 'DNS' },
  { id: 'network', title: 'Network', description: 'how computers talk' },
  { id: 'firewall', title: 'Firewall' },
  { id: 'load-balancer', title: 'Load balancer' },
  { id: 'web-server', title: 'Web server' },
  { id: 'application-server', title: 'Application server' },
  { id: 'database', title: 'Database' },
] as const;
export type HopId = (typeof hops)[number]['id'];

/** The sections a concept may have, in the order in which they stand. */
export const sectionTitles = ['Why it matters', 'How it works', 'Example', 'If it fails', 'Watch out'] as const;
export type SectionTitle = (typeof sectionTitles)[number];

export interface Source {
  readonly title: string;
  /** Always https. */
  readonly url: string;
}

export interface Section {
  readonly title: SectionTitle;
  /** Markdown; a link to another concept is written `[text](concept:id)`. */
  readonly markdown: string;
}

/** When the words around a form decide whether it is the term. All words are compared in lower case. */
export interface ContextRule {
  /** The surface forms the rule is about, as written under `term`, `expansion`, `aliases`, `wordings` or `misspellings`. */
  readonly forms: readonly string[];
  /** The form counts only directly after one of these words, or directly before one of `before`. */
  readonly after?: readonly string[];
  /** The form counts only directly before one of these words, or directly after one of `after`. */
  readonly before?: readonly string[];
  /** The form does not count directly after one of these words. */
  readonly notAfter?: readonly string[];
  /** The form does not count directly before one of these words. */
  readonly notBefore?: readonly string[];
  /** The form does not count where no word stands directly beside it, as in a heading of its own. */
  readonly notAlone?: boolean;
}

/** How the forms of a concept are told from everyday words. */
export interface Matching {
  /** Forms that count only with the capitals they are written with here: `A record`, `LAMP`. */
  readonly capitals: readonly string[];
  /** Forms that are also everyday verbs and count only where they stand as a noun: `host`, `process`. */
  readonly nouns: readonly string[];
  readonly contexts: readonly ContextRule[];
}

export interface Concept {
  /** Lower case words joined by hyphens; the name of the file it is written in. */
  readonly id: string;
  /** As the field writes it, in the singular. */
  readonly term: string;
  /** Other surface forms; plurals, possessives, hyphens and capitals are recognised without being listed. */
  readonly aliases: readonly string[];
  /** Ways to say it within a sentence, recognised but not shown as names; written as `expandWording` reads them. */
  readonly wordings: readonly string[];
  /** Spellings that are wrong but mean this concept. */
  readonly misspellings: readonly string[];
  /** For a term that is an acronym, the words it stands for; a surface form like an alias. */
  readonly expansion?: string;
  readonly group: GroupId;
  /** One sentence of at most 30 words. Plain text. */
  readonly definition: string;
  readonly sections: readonly Section[];
  /** Concept ids. */
  readonly seeAlso: readonly string[];
  readonly confusedWith: readonly { readonly concept: string; readonly difference: string }[];
  readonly hop?: HopId;
  /** Question ids. */
  readonly questions: readonly string[];
  readonly sources: readonly Source[];
  readonly matching: Matching;
}

export type TaskNumber = 0 | 1 | 2 | 3;

/** One question of the curriculum's project. */
export interface Question {
  /** `t<task>.<name>` */
  readonly id: string;
  readonly task: TaskNumber;
  /** The question in our own words. */
  readonly text: string;
  /** Three to five questions that lead to the answer without giving it. */
  readonly guiding: readonly string[];
  /** Ids of the concepts that belong to it. */
  readonly concepts: readonly string[];
  /** What a reviewer looks for; never a model answer. */
  readonly reviewers: string;
}

export interface Misconception {
  readonly id: string;
  readonly claim: string;
  readonly truth: string;
  /** Why people think so. */
  readonly why: string;
  /** Id of the concept it points to. */
  readonly concept: string;
}

/** The whole table; `packed.ts` says how the build writes it. */
export interface Knowledge {
  readonly concepts: readonly Concept[];
  readonly questions: readonly Question[];
  readonly misconceptions: readonly Misconception[];
}
