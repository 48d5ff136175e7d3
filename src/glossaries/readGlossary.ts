import { editDistance } from '../terms/correction.ts';
import type { GlossaryContext, GlossaryImport, GlossaryProblem, GlossaryReading, GlossaryTerm } from './model.ts';
import { recognisableAs } from './ordinaryWords.ts';
import { type YamlNode, YamlText } from './yamlText.ts';

/** A longer file is no glossary; reading it would keep the editor busy. In characters. */
const longestFile = 8_000_000;
const longestForm = 200;
const mostTerms = 50_000;

/**
 * Reads a glossary in Contextive's format. Mistakes are reported where they stand and cost no more than
 * the entry they concern; only a text that is no YAML yields no glossary. Never throws.
 */
export function readGlossary(text: string): GlossaryReading {
  const failed = (message: string, severity: GlossaryProblem['severity'] = 'error'): GlossaryReading => {
    const start = { line: 0, character: 0 };
    return { glossary: undefined, problems: [{ severity, range: { start, end: start }, message }] };
  };
  if (text.length > longestFile) return failed('This glossary is too long to be read. Split it into several files.');
  try {
    const yaml = new YamlText(text);
    if (!yaml.isValid) return { glossary: undefined, problems: yaml.problems };
    const glossary = new GlossaryReader(yaml).read();
    return { glossary, problems: yaml.problems };
  } catch (error) {
    // Brackets nested by the thousand exhaust the parser's stack.
    if (error instanceof RangeError) return failed('This glossary is nested too deeply to be read.');
    throw error;
  }
}

class GlossaryReader {
  readonly #yaml: YamlText;
  #terms = 0;

  constructor(yaml: YamlText) {
    this.#yaml = yaml;
  }

  read() {
    const yaml = this.#yaml;
    const none = { contexts: [], imports: [] };
    if (yaml.isEmpty(yaml.root)) {
      yaml.report(
        'information',
        yaml.root,
        'This glossary is empty. It begins with "contexts:", and below it "- terms:".',
      );
      return none;
    }
    const keys = this.#keys(yaml.root, 'A glossary', ['contexts', 'imports']);
    if (!keys) return none;
    return {
      imports: yaml.list(keys.get('imports'), 'imports').flatMap((node) => this.#import(node)),
      contexts: yaml.list(keys.get('contexts'), 'contexts').flatMap((node) => this.#context(node)),
    };
  }

  #import(node: YamlNode): GlossaryImport[] {
    const path = this.#yaml.text(node, 'imports');
    if (path === undefined) return [];
    if (/^[a-z][a-z0-9+.-]+:/i.test(path)) {
      const message =
        'Infra Terms reads nothing from the network. Copy this glossary into the workspace to use its terms.';
      this.#yaml.report('information', node, message);
      return [];
    }
    return [{ path: path.replaceAll('\\', '/'), range: this.#yaml.rangeOf(node) }];
  }

  #context(node: YamlNode): GlossaryContext[] {
    const keys = this.#keys(node, 'A context', ['name', 'domainVisionStatement', 'paths', 'meta', 'terms']);
    if (!keys) return [];
    const yaml = this.#yaml;
    const name = yaml.text(keys.get('name'), 'name');
    const paths = yaml.list(keys.get('paths'), 'paths').flatMap((path) => this.#short(path, 'paths') ?? []);
    const terms = yaml.list(keys.get('terms'), 'terms').flatMap((term) => this.#term(term));
    this.#reportRepeated(terms);
    return [{ ...(name !== undefined && { name }), ...(keys.has('paths') && paths.length > 0 && { paths }), terms }];
  }

  #term(node: YamlNode): GlossaryTerm[] {
    const yaml = this.#yaml;
    const keys = this.#keys(node, 'A term', ['name', 'definition', 'aliases', 'examples', 'meta']);
    if (!keys) return [];
    if (yaml.isEmpty(keys.get('name'))) {
      yaml.report('error', keys.get('name') ?? node, 'This term has no name. Add "name: " and the term.');
      return [];
    }
    const name = this.#short(keys.get('name'), 'name');
    if (name === undefined) return [];
    if (++this.#terms > mostTerms) {
      if (this.#terms === mostTerms + 1) yaml.report('error', node, `Terms after the first ${mostTerms} are not read.`);
      return [];
    }
    const aliases = yaml
      .list(keys.get('aliases'), 'aliases')
      .map((alias) => [alias, this.#short(alias, 'aliases')] as const);
    this.#reportUnusable(keys.get('name'), name);
    for (const [alias, text] of aliases) if (text !== undefined) this.#reportUnusable(alias, text);
    const definition = yaml.text(keys.get('definition'), 'definition');
    return [
      {
        name,
        ...(definition !== undefined && { definition }),
        aliases: aliases.flatMap(([, text]) => text ?? []),
        examples: yaml
          .list(keys.get('examples'), 'examples')
          .flatMap((example) => yaml.text(example, 'examples') ?? []),
        meta: this.#meta(keys.get('meta')),
        range: yaml.rangeOf(keys.get('name')),
      },
    ];
  }

  #meta(node: YamlNode): [string, string][] {
    if (this.#yaml.isEmpty(node)) return [];
    const entries = this.#yaml.entries(node);
    if (!entries) this.#yaml.report('error', node, '"meta" must hold keys with texts, such as "Owner: Team A".');
    return (entries ?? []).flatMap(({ key, value }): [string, string][] => {
      const text = this.#yaml.text(value, key);
      return text === undefined ? [] : [[key, text]];
    });
  }

  /** The known keys of a mapping; others are reported. */
  #keys(node: YamlNode, what: string, known: readonly string[]): Map<string, YamlNode> | undefined {
    const entries = this.#yaml.entries(node);
    if (!entries) {
      const message = `${what} is written as keys with values. It has ${listOf(known)}.`;
      this.#yaml.report('error', node, what === 'A term' ? 'Write a term as "- name: " and the term.' : message);
      return undefined;
    }
    for (const { key, keyNode } of entries) {
      if (known.includes(key)) continue;
      const meant = known.find((each) => editDistance(each.toLowerCase(), key.toLowerCase()) <= 2);
      const advice = meant ? `Did you mean "${meant}"?` : `${what} has ${listOf(known)}.`;
      this.#yaml.report('warning', keyNode, `"${key}" is not known here and is ignored. ${advice}`);
    }
    return new Map(entries.map(({ key, value }) => [key, value]));
  }

  /** A text that is short by nature, such as a name. */
  #short(node: YamlNode, what: string): string | undefined {
    const text = this.#yaml.text(node, what)?.replace(/\s+/g, ' ');
    if (text === undefined || text.length <= longestForm) return text;
    this.#yaml.report('error', node, `"${what}" takes at most ${longestForm} characters. Is this the definition?`);
    return undefined;
  }

  #reportUnusable(node: YamlNode, form: string): void {
    if (recognisableAs(form) !== 'never') return;
    const message = `"${form}" stands in too many sentences with another meaning, so it is not looked for in texts.`;
    this.#yaml.report('information', node, `${message} Use a longer name.`);
  }

  #reportRepeated(terms: readonly GlossaryTerm[]): void {
    const first = new Map<string, GlossaryTerm>();
    for (const term of terms) {
      const key = term.name.toLowerCase();
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, term);
      else {
        const message = `"${term.name}" stands in this context already, in line ${earlier.range.start.line + 1}. Make them one.`;
        this.#yaml.problems.push({ severity: 'warning', range: term.range, message });
      }
    }
  }
}

function listOf(keys: readonly string[]): string {
  return keys
    .map((key) => `"${key}"`)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');
}
