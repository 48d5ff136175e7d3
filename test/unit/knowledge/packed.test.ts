import assert from 'node:assert/strict';
import { packKnowledge, unpackKnowledge } from '../../../src/knowledge/packed.ts';
import { realKnowledge } from '../realKnowledge.ts';

describe('The packed knowledge', () => {
  it('is the same when it is unpacked', () => {
    const knowledge = realKnowledge;
    assert.deepEqual(unpackKnowledge(JSON.parse(JSON.stringify(packKnowledge(knowledge)))), knowledge);
  });
});
