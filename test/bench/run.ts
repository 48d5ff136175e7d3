import { parseArgs } from 'node:util';
import { hover } from './hover.ts';
import { panel } from './panel.ts';
import type { Table } from './section.ts';
import { sizes } from './sizes.ts';
import { startUp } from './startUp.ts';
import { terms } from './terms.ts';

/*
 * The figures of the project, each beside a floor or its peers in the same run.
 * Usage: npm run bench [-- --json] [section …]
 */

const sections = [terms, hover, startUp, panel, sizes];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const figures: Record<string, unknown> = {};
for (const section of sections) {
  if (positionals.length > 0 && !positionals.includes(section.name)) continue;
  const result = await section.measure();
  figures[section.name] = result.figures;
  if (!values.json) for (const table of result.tables) printTable(table);
}
if (values.json) console.log(JSON.stringify(figures, undefined, 2));

function printTable({ title, columns, rows }: Table): void {
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const print = (line: readonly string[]) =>
    console.log(
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
  console.log(`\n${title}`);
  for (const line of lines) print(line);
}
