import assert from 'node:assert/strict';
import { expandWording } from '../../../src/knowledge/wording.ts';

describe('A wording', () => {
  for (const [wording, forms] of [
    ['back up data', ['back up data']],
    ['(back|backs) up data', ['back up data', 'backs up data']],
    ['back up (the|) data', ['back up the data', 'back up data']],
    ['(a|b) (c|d)', ['a c', 'a d', 'b c', 'b d']],
    ['TLS(|-)termination', ['TLStermination', 'TLS-termination']],
    ['HTTP(S) request', ['HTTP(S) request']],
  ] as const) {
    it(`"${wording}" stands for ${forms.join(', ')}`, () => assert.deepEqual(expandWording(wording), forms));
  }
});
