import { compileFromDisk } from '../../scripts/buildKnowledge.ts';
import { surfaceForms } from '../../src/terms/compileForms.ts';
import { conceptEntries } from '../../src/terms/conceptEntries.ts';
import { createConceptRecogniser } from '../../src/terms/conceptRecogniser.ts';
import { findTermsInMarkdown, readMarkdownStructure } from '../../src/terms/markdown.ts';
import { createRecogniser, type TermEntry } from '../../src/terms/recogniser.ts';
import { benchEntries, benchText, formCount } from './material.ts';
import { cost, type Task, warmMedians } from './measure.ts';
import { type Peer, peers } from './peers.ts';
import type { Section, Table } from './section.ts';

const textLength = 2 ** 20;
const formCounts = [500, 10_000] as const;

/** Finding terms in 1 MiB of Markdown, beside the packages that could have done it. */
export const terms: Section = {
  name: 'terms',
  async measure() {
    const { concepts } = compileFromDisk();
    const text = benchText(concepts, textLength);
    const [small, large] = formCounts.map((count) => benchEntries(concepts, count)) as [TermEntry[], TermEntry[]];
    const builds = [
      cost(() => createRecogniser(small)),
      cost(() => createRecogniser(large)),
      cost(() => createConceptRecogniser(concepts)),
    ] as const;
    const [find500, find10000, findShipped] = builds.map(
      ({ value }) =>
        () =>
          value.find(text),
    );
    const ours = warmMedians(
      [
        { name: 'floor', run: createFloor(text) },
        { name: 'forms500', run: find500 as () => unknown },
        { name: 'forms10000', run: find10000 as () => unknown },
        { name: 'shipped', run: findShipped as () => unknown },
      ],
      25,
    );
    const speed = (milliseconds: number) => text.length / 1e3 / milliseconds;
    const floor = ours.get('floor') ?? Number.NaN;
    const figures: Record<string, number> = {};
    for (const [name, time] of ours) figures[name] = round(speed(time));

    const beside = (name: string) => `${figures[name]} (floor × ${round((ours.get(name) ?? 0) / floor)})`;
    const costs = (of: (typeof builds)[number][]) => [
      of.map(({ milliseconds }) => round(milliseconds)).join(' / '),
      of.map(({ megabytes }) => round(megabytes)).join(' / '),
    ];
    const [build500, build10000, buildShipped] = builds;
    const rows = [
      ['floor: charCodeAt and a class table', `${figures.floor}`, `${figures.floor}`, '', ''],
      ['Infra Terms', beside('forms500'), beside('forms10000'), ...costs([build500, build10000])],
      [
        `Infra Terms as shipped: ${formCount(conceptEntries(concepts))} forms, slips mended`,
        '',
        beside('shipped'),
        ...costs([buildShipped]),
      ],
      ...peers.map((peer) =>
        measurePeer(peer, text, [small, large], (name, time) => {
          figures[name] = round(speed(time));
        }),
      ),
    ];
    const packages = peers.filter(({ isPackage }) => isPackage).map(({ name }) => figures[`${name} 10000`] ?? 0);
    figures.bestPackage10000 = Math.max(...packages);

    const markdown = measureMarkdown(text, buildShipped.value);
    return {
      tables: [
        {
          title: `Finding terms in ${text.length / 2 ** 20} MiB, MB/s`,
          columns: ['', ...formCounts.map((count) => `${count} forms`), 'build, ms', 'memory, MB'],
          rows,
        },
        markdown.table,
      ],
      figures: { ...figures, ...markdown.figures },
    };
  },
};

/** The least that any reading of words costs: each unit's class, and where it changes. */
function createFloor(text: string): () => number {
  const classes = new Uint8Array(2 ** 16).fill(1, 0x41, 0x7b);
  return () => {
    let words = 0;
    let inWord = 0;
    for (let index = 0; index < text.length; index++) {
      const unitClass = classes[text.charCodeAt(index)] as number;
      if (unitClass === inWord) continue;
      inWord = unitClass;
      words += unitClass;
    }
    return words;
  };
}

/** Our forms with their variants: a package that is to find "load balancers" must be told so. */
function allForms(entries: readonly TermEntry[]): string[] {
  return [...surfaceForms(entries)].map(({ words }) => words.join(' '));
}

function measurePeer(
  peer: Peer,
  text: string,
  vocabularies: readonly TermEntry[][],
  record: (name: string, milliseconds: number) => void,
): string[] {
  const builds = vocabularies.map((entries) => cost(() => peer.build(allForms(entries))));
  const speeds = builds.map(({ value }, index) => {
    const name = `${peer.name} ${formCounts[index]}`;
    const time = warmMedians([{ name, run: () => value(text) }], peer.rounds).get(name) ?? Number.NaN;
    record(name, time);
    return `${round(text.length / 1e3 / time)}`;
  });
  const list = (pick: (build: (typeof builds)[number]) => number) =>
    builds.map((build) => round(pick(build))).join(' / ');
  return [peer.name, ...speeds, list(({ milliseconds }) => milliseconds), list(({ megabytes }) => megabytes)];
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
