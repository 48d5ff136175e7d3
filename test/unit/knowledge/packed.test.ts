import assert from 'node:assert/strict';
import { compileFromDisk } from '../../../scripts/buildKnowledge.ts';
import { packKnowledge, unpackKnowledge } from '../../../src/knowledge/packed.ts';

describe('The packed knowledge', () => {
  it('is the same when it is unpacked', () => {
    const knowledge = compileFromDisk();
    assert.deepEqual(unpackKnowledge(JSON.parse(JSON.stringify(packKnowledge(knowledge)))), knowledge);
  });
});
