import assert from 'node:assert/strict';
import { MARKDOWN_TAGS, type MarkdownNode } from '../../../../src/core/present/markdownNode.ts';
import { markdownNodes } from '../../../../src/core/present/markdownNodes.ts';

/** Nodes in short: `tag(children)`, texts in quotes. */
function short(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map(({ tag, text, href, isDone, children = [] }) => {
      if (tag === 'text') return JSON.stringify(text);
      const more = [href, isDone].filter((one) => one !== undefined).map((one) => ` ${one}`);
      return `${tag}${more.join('')}(${short(children)})`;
    })
    .join(' ');
}

function textOf(nodes: readonly MarkdownNode[]): string {
  return nodes.map(({ text = '', children = [] }) => text + textOf(children)).join('');
}

function depthOf(nodes: readonly MarkdownNode[]): number {
  return Math.max(0, ...nodes.map(({ children = [] }) => 1 + depthOf(children)));
}

function all(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children ?? [])]);
}

describe('Markdown as nodes', () => {
  const cases: readonly [markdown: string, nodes: string][] = [
    ['# One *two*', 'h1("One " em("two"))'],
    ['a **b** ~~c~~ `d`', 'p("a " strong("b") " " s("c") " " code("d"))'],
    ['one  \ntwo', 'p("one" br() "two")'],
    ['- a\n- b\n  1. c', 'ul(li("a") li("b" ol(li("c"))))'],
    ['- [x] done\n- [ ] open', 'ul(li(tick true() "done") li(tick false() "open"))'],
    ['> said', 'blockquote(p("said"))'],
    ['```js\nx < y\n\ny\n```', String.raw`pre(code("x < y\n\ny"))`],
    ['|a|b|\n|-|-|\n|1|2|', 'table(thead(tr(th("a") th("b"))) tbody(tr(td("1") td("2"))))'],
    ['---', 'hr()'],
    [
      'https://a.example b@c.example',
      'p(a https://a.example("https://a.example") " " a mailto:b@c.example("b@c.example"))',
    ],
    ['[a][r]\n\n[r]: https://r.example', 'p(a https://r.example("a"))'],
    ['![a plan](https://a.example/p.png)', 'p(a https://a.example/p.png("a plan"))'],
    [String.raw`\*a\* &lt;b&gt; &#65;&nope;`, 'p("*" "a" "*" " <b> A&nope;")'],
  ];
  for (const [markdown, nodes] of cases) {
    it(`are right for ${JSON.stringify(markdown)}`, () => assert.equal(short(markdownNodes(markdown)), nodes));
  }

  const hostile: readonly [markdown: string, nodes: string][] = [
    ['[a](javascript:alert(1))', 'p("a")'],
    ['[a](JaVaScRiPt:alert(1))', 'p("a")'],
    ['[a](&#106;avascript:alert(1))', 'p("a")'],
    ['[a](command:workbench.action.quit)', 'p("a")'],
    ['[a](file:///etc/passwd)', 'p("a")'],
    ['[a](data:text/html,x)', 'p("a")'],
    ['[a](//evil.example)', 'p("a")'],
    ['<vscode://file/etc>', 'p("vscode://file/etc")'],
    ['![a](javascript:x)', 'p("a")'],
    ['[a](https:evil)', 'p("a")'],
    ['a <b onclick=x>b</b>', 'p("a " "<b onclick=x>" "b" "</b>")'],
    ['<script>alert(1)</script>', 'p("<script>alert(1)</script>")'],
    ['<img src=x onerror=alert(1)>', 'p("<img src=x onerror=alert(1)>")'],
    ['<!-- a -->', 'p("<!-- a -->")'],
    ['a \u202e b', String.raw`p("a \\u202e b")`],
    ['`a\u0007`', String.raw`p(code("a\\u0007"))`],
  ];
  for (const [markdown, nodes] of hostile) {
    it(`have nothing that acts in ${JSON.stringify(markdown)}`, () =>
      assert.equal(short(markdownNodes(markdown)), nodes));
  }

  it('are few, flat and of known kinds for a million characters of anything', () => {
    const marks = [
      '>',
      '> ',
      '- ',
      '1. ',
      '[',
      '![',
      '[a](',
      '**a',
      '_a',
      '`a',
      '<a ',
      '|a',
      'a\n-\n',
      '```\n',
      '[a]: b\n',
    ];
    const nested = Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n');
    for (const text of [...marks.map((mark) => mark.repeat(1_000_000 / mark.length)), nested]) {
      const nodes = markdownNodes(text);
      const what = JSON.stringify(text.slice(0, 8));
      assert.ok(depthOf(nodes) <= 40, `${what} is ${depthOf(nodes)} deep`);
      assert.ok(all(nodes).length <= 6000, `${what} has ${all(nodes).length}`);
      assert.ok(all(nodes).every(({ tag }) => MARKDOWN_TAGS.includes(tag)));
    }
  });

  it('hold all of a text that is read in pieces', () => {
    const paragraphs = Array.from({ length: 900 }, (_, count) => `Paragraph ${count} of many.`);
    assert.equal(textOf(markdownNodes(paragraphs.join('\n\n'))), paragraphs.join(''));
    const code = Array.from({ length: 100 }, (_, count) => `line ${count}\n`);
    assert.equal(short(markdownNodes(`\`\`\`\n${code.join('\n')}\n\`\`\``)).match(/pre/g)?.length, 1);
  });

  it('say where a text is cut', () => {
    const text = textOf(markdownNodes('word '.repeat(100_000)));
    assert.ok(text.length < 41_000);
    assert.match(text, /word …$|word…$/);
  });
});
