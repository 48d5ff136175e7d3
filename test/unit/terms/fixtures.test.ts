import { readdirSync, readFileSync } from 'node:fs';
import { findTermsInMarkdown } from '../../../src/terms/markdown.ts';
import { createRecogniser, type Recogniser } from '../../../src/terms/recogniser.ts';
import { realRecogniser } from '../realKnowledge.ts';
import { assertMatches, parseMarked } from './markedText.ts';
import { smallVocabulary } from './smallVocabulary.ts';

/*
 * Each line of fixtures/*.txt is a case, in the notation of markedText.ts. A line that begins with
 * "== " names the cases below it; "%% plain", "%% markdown", "%% small" and "%% knowledge" say how the
 * cases of the file are read and against which terms. Empty lines and lines that begin with "// " are skipped.
 */

const folder = new URL('fixtures/', import.meta.url);
const recognisers: Record<string, Recogniser> = {
  small: createRecogniser(smallVocabulary),
  knowledge: realRecogniser,
};

describe('Terms in fixtures', () => {
  for (const file of readdirSync(folder).sort()) {
    describe(file, () => {
      let section = '';
      let vocabulary = 'small';
      let language = 'plain';
      for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
        if (line === '' || line.startsWith('// ')) continue;
        if (line.startsWith('== ')) section = line.slice(3);
        else if (line.startsWith('%% ')) {
          for (const word of line.slice(3).split(' ')) {
            if (word in recognisers) vocabulary = word;
            else language = word;
          }
        } else addCase(section, line, vocabulary, language);
      }
    });
  }
});

function addCase(section: string, line: string, vocabulary: string, language: string): void {
  it(`${section}: ${line}`, () => {
    const recogniser = recognisers[vocabulary] as Recogniser;
    const marked = parseMarked(line);
    assertMatches(
      language === 'markdown' ? findTermsInMarkdown(recogniser, marked.text) : recogniser.find(marked.text),
      marked,
    );
  });
}
