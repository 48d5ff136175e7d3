import { compileFromDisk } from '../../scripts/buildKnowledge.ts';
import { copyCodeUnits } from '../../src/extension/nodeCodeUnits.ts';
import { surfaceForms } from '../../src/terms/compileForms.ts';
import { conceptEntries } from '../../src/terms/conceptEntries.ts';
import { createConceptRecogniser } from '../../src/terms/conceptRecogniser.ts';
import { findTermsInMarkdown, readMarkdownStructure } from '../../src/terms/markdown.ts';
import { createRecogniser, type TermEntry } from '../../src/terms/recogniser.ts';
import { benchEntries, benchText, formCount } from './material.ts';
import { type Costed, cost, type Task, warmMedians } from './measure.ts';
import { peers } from './peers.ts';
import type { Section, Table } from './section.ts';

const textLength = 2 ** 20;
const formCounts = [500, 10_000] as const;

/** How often each is run after it is warm, in turn with all others. */
const rounds = 9;

/** The packages know no rules about capitals or about what stands around a form; without them ours does the same. */
const ours = [
  ['withRules', 'Infra Terms'],
  ['withoutRules', 'Infra Terms without rules, the task of the packages'],
] as const;

type Find = (text: string) => unknown;

/** A way to find forms, with what it costs to make it ready. */
interface Contender {
  readonly name: string;
  readonly find: Find;
  /** In ms and MB; none for the floor. */
  readonly cost?: { readonly milliseconds: number; readonly megabytes: number };
}

/** Finding terms in 1 MiB of Markdown, beside the packages that could have done it. */
export const terms: Section = {
  name: 'terms',
  async measure() {
    const { concepts } = compileFromDisk();
    const text = benchText(concepts, textLength);
    const [small, large] = formCounts.map((count) => contendersFor(benchEntries(concepts, count)));
    const recogniser = cost(() => createConceptRecogniser(concepts, copyCodeUnits));
    const shipped = made('shipped', recogniser, (each) => (text) => each.find(text));
    const times500 = measureAll(small ?? [], text);
    const times10000 = measureAll([...(large ?? []), shipped], text);

    const speed = (time = Number.NaN) => round(text.length / 1e3 / time);
    const beside = (times: Map<string, number>, name: string) => {
      const time = times.get(name) ?? Number.NaN;
      return `${speed(time)} (floor × ${round(time / (times.get('floor') ?? Number.NaN))})`;
    };
    const costs = (...of: (Contender | undefined)[]) => [
      of.map((each) => round(each?.cost?.milliseconds ?? Number.NaN)).join(' / '),
      of.map((each) => round(each?.cost?.megabytes ?? Number.NaN)).join(' / '),
    ];
    const costsOf = (name: string) => costs(...[small, large].map((all) => all?.find((each) => each.name === name)));
    const forms = formCount(conceptEntries(concepts));
    const packages = peers.filter(({ isPackage }) => isPackage).map(({ name }) => speed(times10000.get(name)));
    const markdown = measureMarkdown(text, recogniser.value);
    return {
      tables: [
        {
          title: `Finding terms in ${text.length / 2 ** 20} MiB, MB/s`,
          columns: ['', ...formCounts.map((count) => `${count} forms`), 'build, ms', 'memory, MB'],
          rows: [
            [
              'floor: charCodeAt and a class table',
              `${speed(times500.get('floor'))}`,
              `${speed(times10000.get('floor'))}`,
              '',
              '',
            ],
            ...ours.map(([name, title]) => [title, beside(times500, name), beside(times10000, name), ...costsOf(name)]),
            [
              `Infra Terms as shipped: ${forms} forms, rules, slips mended`,
              '',
              beside(times10000, 'shipped'),
              ...costs(shipped),
            ],
            ...peers.map(({ name }) => [
              name,
              `${speed(times500.get(name))}`,
              `${speed(times10000.get(name))}`,
              ...costsOf(name),
            ]),
          ],
        },
        markdown.table,
      ],
      figures: {
        floor: speed(times10000.get('floor')),
        forms500: speed(times500.get('withRules')),
        forms10000: speed(times10000.get('withRules')),
        withoutRules500: speed(times500.get('withoutRules')),
        withoutRules10000: speed(times10000.get('withoutRules')),
        shipped: speed(times10000.get('shipped')),
        bestPackage10000: Math.max(...packages),
        ...Object.fromEntries(
          peers.flatMap(({ name }) => [
            [`${name} 500`, speed(times500.get(name))],
            [`${name} 10000`, speed(times10000.get(name))],
          ]),
        ),
        ...markdown.figures,
      },
    };
  },
};

/** All that find these entries, ready to run. */
function contendersFor(entries: readonly TermEntry[]): Contender[] {
  const forms = allForms(entries);
  return [
    { name: 'floor', find: floor },
    made(
      'withRules',
      cost(() => createRecogniser(entries, { copyCodeUnits })),
      (each) => (text) => each.find(text),
    ),
    made(
      'withoutRules',
      cost(() => createRecogniser(entries.map(withoutRules), { copyCodeUnits })),
      (each) => (text) => each.find(text),
    ),
    ...peers.map((peer) =>
      made(
        peer.name,
        cost(() => peer.build(forms)),
        (find) => find,
      ),
    ),
  ];
}

function made<T>(name: string, { value, ...cost }: Costed<T>, findOf: (value: T) => Find): Contender {
  return { name, find: findOf(value), cost };
}

function measureAll(contenders: readonly Contender[], text: string): Map<string, number> {
  return warmMedians(
    contenders.map(({ name, find }) => ({ name, run: () => find(text) })),
    rounds,
  );
}

function withoutRules({ matching: _, ...entry }: TermEntry): TermEntry {
  return entry;
}

const classes = new Uint8Array(2 ** 16).fill(1, 0x41, 0x7b);

/** The least that any reading of words costs: each unit's class, and where it changes. */
function floor(text: string): number {
  let words = 0;
  let inWord = 0;
  for (let index = 0; index < text.length; index++) {
    const unitClass = classes[text.charCodeAt(index)] as number;
    if (unitClass === inWord) continue;
    inWord = unitClass;
    words += unitClass;
  }
  return words;
}

/** Our forms with their variants: a package that is to find "load balancers" must be told so. */
function allForms(entries: readonly TermEntry[]): string[] {
  return [...surfaceForms(entries)].map(({ words }) => words.join(' '));
}

/** The same text read as Markdown. */
function measureMarkdown(
  text: string,
  recogniser: ReturnType<typeof createRecogniser>,
): { table: Table; figures: Record<string, number> } {
  const structure = readMarkdownStructure(text);
  const tasks: Task[] = [
    { name: 'readMarkdownStructure', run: () => readMarkdownStructure(text) },
    { name: 'findTermsInMarkdown', run: () => findTermsInMarkdown(recogniser, text, structure) },
  ];
  const times = warmMedians(tasks, 9);
  const time = (name: string) => times.get(name) ?? Number.NaN;
  return {
    table: {
      title: 'The same text as Markdown, as shipped',
      columns: ['', 'time'],
      rows: [
        ['block structure, once for a version', `${round(time('readMarkdownStructure'))} ms`],
        ['all terms, given the structure', `${round(time('findTermsInMarkdown'))} ms`],
      ],
    },
    figures: {
      structureMilliseconds: round(time('readMarkdownStructure')),
      markdownMilliseconds: round(time('findTermsInMarkdown')),
    },
  };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
