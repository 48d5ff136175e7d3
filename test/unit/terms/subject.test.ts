import assert from 'node:assert/strict';
import { findTermsInMarkdown } from '../../../src/terms/markdown.ts';
import { withinSubject } from '../../../src/terms/subject.ts';
import { realRecogniser } from '../realKnowledge.ts';

const recogniser = realRecogniser;

/** The words that stay, of those that are found. */
function assertStays(text: string, expected: readonly string[]): void {
  const found = findTermsInMarkdown(recogniser, text);
  assert.notDeepEqual(found, []);
  assert.deepEqual(
    withinSubject(found).map(({ start, end }) => text.slice(start, end)),
    expected,
  );
}

describe('Terms within the subject', () => {
  it('leaves everyday words out of a text about something else', () => {
    assertStays('The users wait in the port. The next session has a new protocol.', []);
    assertStays('The guide has a container of biscuits, and DNS is printed on it.', ['DNS']);
    assertStays('The website says when the port opens.', ['website']);
  });

  it('keeps every term of a text about the subject', () => {
    const text = 'The browser asks DNS, then the server and its database. The client waits at the port.';
    assertStays(
      text,
      findTermsInMarkdown(recogniser, text).map(({ start, end }) => text.slice(start, end)),
    );
  });
});
