import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt } from './cursor.ts';

/** The hover at the `|` is about a term and covers just these words. */
async function assertHover(marked: string, covers: string, heading: RegExp): Promise<void> {
  const hover = await hoverAt(marked);
  assert.ok(hover, `a hover at ${marked}`);
  assert.equal(hover.covers, covers);
  assert.match(hover.text.split('\n')[0] ?? '', heading);
}

async function assertNoHover(marked: string): Promise<void> {
  assert.equal((await hoverAt(marked))?.text, undefined, `no hover at ${marked}`);
}

const setting = (key: string, value: unknown) =>
  vscode.workspace.getConfiguration('infraTerms').update(key, value, vscode.ConfigurationTarget.Global);

describe('Hover', () => {
  it('explains terms in prose, headings, lists, tables, emphasis and inline code', async () => {
    await assertHover('A CN|AME points to a name.', 'CNAME', /CNAME record/);
    await assertHover('# SP|OF', 'SPOF', /single point of failure/);
    await assertHover('Two load bal|ancers share it.', 'load balancers', /load balancer/);
    await assertHover('- the Web-Ser|ver answers', 'Web-Server', /web server/);
    await assertHover('Ask **D|NS** first.', 'DNS', /DNS/);
    await assertHover('It is an `A rec|ord`.', 'A record', /A record/);
    await assertHover('a ¦ b\n- ¦ -\n**Ngi|nx** ¦ x', 'Nginx', /nginx/i);
    await assertHover('See [the data|base](https://example.com/x).', 'database', /database/);
  });

  it('stays silent where no term stands', async () => {
    await assertNoHover('This is |a sentence.');
    await assertNoHover('It keeps |a record of visits.');
    await assertNoHover('```\nload bal|ancer\n```');
    await assertNoHover('Open https://www.foo|bar.com now.');
    await assertNoHover('Open https://example.com/dat|abase now.');
    await assertNoHover('See [it](https://example.com/load-bal|ancer).');
  });

  it('names place, failure, confusion, sources and the way to the explanation', async () => {
    const hover = await hoverAt('A load bal|ancer.');
    assert.match(hover?.text ?? '', /\*\*Load balancer\*\*/);
    assert.match(hover?.text ?? '', /\*\*If it fails:\*\*/);
    assert.match(hover?.text ?? '', /\*\*Often confused with \[/);
    assert.match(hover?.text ?? '', /\]\(https:\/\/[^)]+\) \| \[/);
    assert.match(hover?.text ?? '', /\[Explain\]\(command:infraTerms\.explain\?/);
  });

  it('can be switched off, and its sources too', async () => {
    await setting('hover.references', false);
    assert.doesNotMatch((await hoverAt('A load bal|ancer.'))?.text ?? '', /https:/);
    await setting('hover.references', undefined);
    await setting('hover.enabled', false);
    await assertNoHover('A load bal|ancer.');
    await setting('hover.enabled', undefined);
    await assertHover('A load bal|ancer.', 'load balancer', /load balancer/);
  });
});
