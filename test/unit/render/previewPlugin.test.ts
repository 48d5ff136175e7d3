import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import MarkdownIt, { type Token } from 'markdown-it';
import { markTerms, type TermExplainer } from '../../../src/render/markTerms.ts';
import { previewPlugin } from '../../../src/render/previewPlugin.ts';
import { createRecogniser } from '../../../src/terms/recogniser.ts';

/** Each term is explained by its id in capitals. */
function explainer(forms: Record<string, string[]>, explain = (id: string) => id.toUpperCase()): TermExplainer {
  return {
    recogniser: createRecogniser(Object.entries(forms).map(([id, all]) => ({ id, forms: all }))),
    explain,
    mayBeEveryday: false,
  };
}

const concepts = explainer({ lb: ['load balancer', 'LB'], server: ['server'], 'a-record': ['A record'] });

function render(text: string, explainers: readonly TermExplainer[] = [concepts]): string {
  const md = previewPlugin(new MarkdownIt({ html: true, linkify: true }), (tokens) => markTerms(tokens, explainers));
  return md.render(text);
}

/** Shortens the wrapping to `{words=explanation}`. */
function short(html: string): string {
  return html
    .replace(/<span class="infra-term" tabindex="0" aria-description="([^"]*)">/g, '{$1=')
    .replaceAll('</span>', '}')
    .trimEnd();
}

describe('The preview', () => {
  const fixtures = readFileSync(new URL('previewPlugin.txt', import.meta.url), 'utf8');
  for (const fixture of fixtures.split(/^# (?=[^\n]*\n\.\n)/m).slice(1)) {
    const [title, markdown, html] = fixture.split(/^\.$\n/m);
    it(title?.trim() ?? '', () => assert.equal(short(render(markdown?.trimEnd() ?? '')), html?.trimEnd()));
  }

  it('quotes every source that knows a term, in order, and prefers the first where they overlap', () => {
    const team = explainer({ team: ['server'], pool: ['load balancer pool'] }, (id) => `our ${id}`);
    const both = [team, concepts];
    assert.equal(short(render('A server.', both)), '<p>A {our team\n\nSERVER=server}.</p>');
    assert.equal(short(render('The load balancer pool.', both)), '<p>The {our pool=load balancer pool}.</p>');
  });

  it('escapes what is said of a term', () => {
    const hostile = explainer({ x: ['server'] }, () => '"><img src=x onerror=alert(1)>&amp;');
    assert.equal(
      render('A server.', [hostile]),
      '<p>A <span class="infra-term" tabindex="0" aria-description="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&amp;amp;">server</span>.</p>\n',
    );
  });

  it('marks nothing of which nothing is said', () => {
    const silent = { ...concepts, explain: () => undefined };
    assert.equal(short(render('A server.', [silent])), '<p>A server.</p>');
  });

  it("leaves everyday words out of a text about something else, but nobody's own", () => {
    const entries = ['LB', 'TLS', 'DNS', 'SPOF', 'port'].map((form) => ({ id: form, forms: [form] }));
    const matching = { capitals: [], nouns: ['port'], contexts: [] };
    const recogniser = createRecogniser(entries.map((entry) => ({ ...entry, matching })));
    const everyday = { recogniser, explain: (id: string) => id, mayBeEveryday: true };
    assert.equal(short(render('A port and an LB.', [everyday])), '<p>A port and an {LB=LB}.</p>');
    assert.match(short(render('A port, an LB, TLS, DNS, a SPOF.', [everyday])), /A \{port=port\}/);
    assert.match(short(render('A port.', [{ ...everyday, mayBeEveryday: false }])), /A \{port=port\}/);
  });

  it('leaves the tokens alone, so that they render the same again', () => {
    const md = new MarkdownIt();
    const tokens = md.parse('A **load** balancer and `server`.', {});
    const before = JSON.stringify(tokens);
    const first = md.renderer.render(markTerms(tokens, [concepts]), md.options, {});
    assert.equal(JSON.stringify(tokens), before);
    assert.equal(md.renderer.render(markTerms(tokens, [concepts]), md.options, {}), first);
  });

  it('hands the document to whoever finds the terms, and still calls an earlier renderer', () => {
    const md = new MarkdownIt();
    const earlier = md.renderer.render;
    let calls = 0;
    md.renderer.render = (...args) => {
      calls++;
      return earlier.apply(md.renderer, args);
    };
    const documents: unknown[] = [];
    previewPlugin(md, (tokens: Token[], env) => {
      documents.push(env?.['currentDocument']);
      return tokens;
    });
    md.render('text', { currentDocument: 'the document' });
    assert.deepEqual(documents, ['the document']);
    assert.equal(calls, 1);
  });

  it('always nests validly, whatever the emphasis', () => {
    const pieces = ['*', '**', '_', '`', '~~', 'load', ' ', 'balancer', ' server', '[', '](x)', '\n', '\n\n', '# '];
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let run = 0; run < 3000; run++) {
      const text = Array.from({ length: 1 + random(14) }, () => pieces[random(pieces.length)]).join('');
      const html = render(text);
      const open: string[] = [];
      for (const [, slash, name] of html.matchAll(/<(\/?)(\w+)/g)) {
        if (name === 'hr' || name === 'br') continue;
        if (!slash) open.push(name ?? '');
        else assert.equal(open.pop(), name, `${JSON.stringify(text)}: ${html}`);
        assert.ok(name !== 'span' || !open.includes('a'), `${JSON.stringify(text)}: ${html}`);
      }
      assert.deepEqual(open, []);
    }
  });
});
