import assert from 'node:assert/strict';
import { type PageParts, pageHtml } from '../../../../src/host/pages/pageHtml.ts';

const HOSTILE = `"><script>alert(1)</script><b onload='x' a=&quot;`;

const parts: PageParts = {
  language: 'en',
  title: 'Board',
  nonce: 'abc123',
  cspSource: 'https://files.example',
  script: 'https://files.example/board.js',
  style: 'https://files.example/board.css',
  icons: 'https://files.example/codicon.css',
  start: { session: 's', texts: {}, initial: {} },
};

describe('The document of a page', () => {
  it('lets one script run, by its nonce, and loads only from the extension', () => {
    const html = pageHtml(parts);
    const policy = attribute(html, 'content="default-src');
    assert.equal(
      policy,
      "default-src 'none'; script-src 'nonce-abc123'; style-src https://files.example; " +
        "font-src https://files.example; base-uri 'none'; form-action 'none'",
    );
    assert.deepEqual(html.match(/<script.*/g), [
      '<script nonce="abc123" src="https://files.example/board.js"></script>',
    ]);
    assert.doesNotMatch(html, /unsafe|<style|style=|\son[a-z]+=/);
  });

  it('names the icons as their elements look for them, the language and the place of the page', () => {
    const html = pageHtml({ ...parts, language: 'pt-br' });
    assert.match(html, /<link rel="stylesheet" href="https:\/\/files.example\/codicon.css">/);
    assert.match(html, /<html lang="pt-br">/);
    assert.match(html, /<main id="page"><\/main>/);
  });

  it('holds what the page starts with as text, whatever that is', () => {
    const start = { session: HOSTILE, texts: { [HOSTILE]: HOSTILE }, initial: { filter: HOSTILE } };
    const html = pageHtml({ ...parts, title: HOSTILE, start });
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.equal(html.match(/<b/g)?.length, 1, 'the body alone');
    const written = /<body data-page="([^"]*)">/.exec(html)?.[1] ?? '';
    assert.deepEqual(JSON.parse(unquoted(written)), start);
  });
});

/** The value of the attribute whose beginning is given. */
function attribute(html: string, beginning: string): string {
  const [name = '', value = ''] = beginning.split('="');
  const start = html.indexOf(beginning) + name.length + 2;
  assert.ok(html.startsWith(value, start));
  return unquoted(html.slice(start, html.indexOf('"', start)));
}

function unquoted(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? '');
}
