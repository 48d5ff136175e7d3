import assert from 'node:assert/strict';
import { matchesPath } from '../../../src/glossaries/pathPattern.ts';

describe('A path pattern', () => {
  it('may stand anywhere in the path, with wildcards', () => {
    const table: [pattern: string, path: string, matches: boolean][] = [
      ['payments', '/payments/src/order.md', true],
      ['payments', '/docs/Payments.md', true],
      ['payments', '/shipping/order.md', false],
      ['/payments/**', '/payments/src/order.md', true],
      ['./payments/', '/payments/order.md', true],
      ['payments/*.md', '/payments/order.md', true],
      ['payments/*.md', '/payments/src/order.md', false],
      ['payments/**/*.md', '/payments/src/deep/order.md', true],
      ['payments/**/*.md', '/payments/order.md', true],
      ['**', '/x', true],
      ['order?.md', '/order1.md', true],
      ['order?.md', '/order.md', false],
      ['src\\order.md', '/src/order.md', true],
      ['(a|b)', '/a', false],
      ['', '/a', true],
    ];
    for (const [pattern, path, matches] of table)
      assert.equal(matchesPath(pattern, path), matches, `${pattern} ${path}`);
  });

  it('is never slow', () => {
    assert.equal(matchesPath(`${'*a'.repeat(60)}b`, `/${'a'.repeat(2_000)}`), false);
    assert.equal(matchesPath(`${'**/'.repeat(60)}b`, `/${'a/'.repeat(1_000)}`), false);
  });
});
