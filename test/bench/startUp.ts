import type { StartUpInput, StartUpTimes } from './inside/startUp.ts';
import { measureInVsCode, packageFixture, packageOurs } from './inVsCode.ts';
import { median } from './measure.ts';
import type { Section } from './section.ts';

/** VS Codes that are started for each way; an extension starts once in each. */
const starts = 7;
const ours = 'infra-terms.infra-terms';
const empty = 'infra-terms-fixtures.empty-extension';

/** Loading and activating the packaged extension, beside one that does nothing, in the same VS Codes. */
export const startUp: Section = {
  name: 'startUp',
  async measure() {
    const extensions = [await packageOurs(), await packageFixture('empty')];
    const measureWay = async (way: StartUpInput['way']) => {
      const times: StartUpTimes[] = [];
      for (let start = 0; start < starts; start++) {
        // Whoever is first pays for what both need.
        const ids = start % 2 === 0 ? [ours, empty] : [empty, ours];
        times.push(await measureInVsCode({ script: 'startUp', input: { ids, way }, extensions }));
      }
      const of = (id: string) => median(times.map((each) => each[id] ?? Number.NaN));
      return { ours: of(ours), empty: of(empty), ratio: of(ours) / of(empty) };
    };
    const alone = await measureWay('alone');
    const together = await measureWay('together');
    return {
      tables: [
        {
          title: `Start-up: load and activate, ms, medians of ${starts} starts of VS Code`,
          columns: ['', 'empty extension', 'Infra Terms', 'ratio'],
          rows: [
            row('alone, in an idle extension host', alone),
            row('at the first Markdown document, with all that start then', together),
          ],
        },
      ],
      figures: {
        ours: round(alone.ours),
        empty: round(alone.empty),
        ratio: round(alone.ratio),
        oursTogether: round(together.ours),
        emptyTogether: round(together.empty),
        ratioTogether: round(together.ratio),
      },
    };
  },
};

function row(name: string, { ours, empty, ratio }: Record<'ours' | 'empty' | 'ratio', number>): string[] {
  return [name, ...[empty, ours, ratio].map((value) => `${round(value)}`)];
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
