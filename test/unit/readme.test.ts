import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

describe('The README', () => {
  it('shows pictures and names files that exist', () => {
    const targets = [...read('README.md').matchAll(/\]\((?!https:)([^)#]+)\)/g)].map(([, target]) => target ?? '');
    assert.ok(targets.some((target) => target.endsWith('.png')));
    assert.deepEqual(
      targets.filter((target) => !existsSync(new URL(target, root))),
      [],
    );
  });

  it('names every setting', () => {
    const { contributes } = JSON.parse(read('package.json'));
    const settings = Object.keys(contributes.configuration.properties);
    assert.deepEqual(
      settings.filter((setting) => !read('README.md').includes(`\`${setting}\``)),
      [],
    );
  });
});
