import { compileFromDisk } from '../../scripts/buildKnowledge.ts';
import { createConceptRecogniser } from '../../src/terms/conceptRecogniser.ts';
import { findTermsInMarkdown } from '../../src/terms/markdown.ts';
import type { HoverInput, HoverTimes } from './inside/hover.ts';
import { fixture, measureInVsCode, packageFixture, packageOurs } from './inVsCode.ts';
import { benchText } from './material.ts';
import { median } from './measure.ts';
import type { Section } from './section.ts';

const textLength = 2 ** 20;
const hovers = 300;
const edits = 15;

type Times = Record<'markdown' | 'plaintext', HoverTimes>;

/**
 * A hover in 1 MiB of Markdown, by VS Code's own command: from the extension host to the workbench, from there
 * to the provider, and back. In one VS Code, in turn: ours, and in the same text as plain text an extension that
 * answers with a constant. In another one, without ours: VS Code's own Markdown support.
 */
export const hover: Section = {
  name: 'hover',
  async measure() {
    const input = hoverInput();
    const extensions = [await packageOurs(), await packageFixture('constantHover')];
    const { markdown: ours, plaintext: constant } = await measureInVsCode<Times>({
      script: 'hover',
      input,
      extensions,
      development: fixture('withoutMarkdownSupport'),
    });
    const { markdown: builtIn } = await measureInVsCode<Times>({ script: 'hover', input, extensions: [] });
    for (const { answers } of [ours, constant]) {
      if (answers !== hovers) throw new Error(`${answers} of ${hovers} hovers showed something.`);
    }
    const ratio = median(ours.warm) / median(constant.warm);
    const row = (name: string, { warm, first, afterEdit }: HoverTimes, times = '') => [
      name,
      `${round(median(warm))}${times}`,
      `${round(median(afterEdit))}`,
      `${round(first)}`,
    ];
    return {
      tables: [
        {
          title: `Hover in ${textLength / 2 ** 20} MiB through VS Code, ms, medians`,
          columns: ['', 'warm', 'first, right after an edit', 'first of all'],
          rows: [
            row('floor: a constant', constant),
            row('Infra Terms', ours, ` (floor × ${round(ratio)})`),
            row("VS Code's own Markdown support", builtIn),
          ],
        },
      ],
      figures: {
        ours: round(median(ours.warm)),
        constant: round(median(constant.warm)),
        ratio: round(ratio),
        afterEdit: round(median(ours.afterEdit)),
        afterEditConstant: round(median(constant.afterEdit)),
        afterEditVsCode: round(median(builtIn.afterEdit)),
        first: round(ours.first),
      },
    };
  },
};

/** Terms from all over the text, in its order, so that each hover reads another place. */
function hoverInput(): HoverInput {
  const { concepts } = compileFromDisk();
  const text = benchText(concepts, textLength);
  const found = findTermsInMarkdown(createConceptRecogniser(concepts), text);
  const offsets = Array.from({ length: hovers }, (_, index) => {
    const match = found[Math.floor((index / hovers) * found.length)];
    return (match?.start ?? 0) + 1;
  });
  return { text, offsets, edits };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
