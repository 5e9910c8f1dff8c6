import assert from 'node:assert/strict';
import { type FileSymbol, fileSymbols } from '../../../../src/core/language/fileSymbols.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';

const TEXT = `project:
  key: WEB
items:
  - {id: WEB-a, title: House, type: epic, status: doing}
  - id: WEB-b
    title: Wall
    parent: WEB-a
  - {id: WEB-c, title: Brick, parent: WEB-b}
  - {id: WEB-d, title: Roof, parent: WEB-a}
  - {id: WEB-e, title: Garden}
  - {id: WEB-f, title: Door, parent: WEB-a}
priorities: [must, could]
x-own: 1
risks: []
raid:
  - {id: r1, risk: Rain}
`;

const symbolsOf = (text: string): FileSymbol[] => fileSymbols(readPlanFile('plan.yaml', text));

/** The symbols as an indented text. */
function outline(symbols: readonly FileSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail && ` (${detail})`}`,
    ...outline(children, `${indent}  `),
  ]);
}

function allOf(symbols: readonly FileSymbol[]): FileSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...allOf(symbol.children)]);
}

describe('fileSymbols', () => {
  it('has sections with entries, and items below those that they follow', () => {
    assert.deepEqual(outline(symbolsOf(TEXT)), [
      'project',
      '  key',
      'items (6)',
      '  WEB-a House (doing)',
      '    WEB-b Wall',
      '      WEB-c Brick',
      '    WEB-d Roof',
      '  WEB-e Garden',
      '  WEB-f Door',
      'priorities',
      'x-own',
      'risks',
      'raid (1)',
      '  r1 Rain',
    ]);
  });

  it('has ranges that hold their names and their children, one behind the other', () => {
    const check = (symbols: readonly FileSymbol[], within: { start: number; end: number }): void => {
      let last = within.start;
      for (const { range, selection, children } of symbols) {
        assert.ok(last <= range.start && range.end <= within.end);
        assert.ok(range.start <= selection.start && selection.end <= range.end);
        last = range.end;
        check(children, range);
      }
    };
    const symbols = symbolsOf(TEXT);
    check(symbols, { start: 0, end: TEXT.length });
    const selected = allOf(symbols).map(({ selection }) => TEXT.slice(selection.start, selection.end));
    assert.deepEqual(selected.slice(2, 5), ['items', 'WEB-a', 'WEB-b']);
    const house = allOf(symbols).find(({ name }) => name === 'WEB-a House');
    assert.match(TEXT.slice(house?.range.start, house?.range.end), /^\{id: WEB-a[\s\S]*Roof, parent: WEB-a\}$/);
  });

  it('always has a name, and bears circles and items that are nested beyond all measure', () => {
    const circle = symbolsOf(
      'items:\n  - {id: A-1, parent: A-2}\n  - {id: A-2, parent: A-1}\niterations:\n  - id: ""\n"": 1\n',
    );
    assert.deepEqual(outline(circle), ['items (2)', '  A-1', '    A-2', 'iterations (1)', '  iterations', '?']);
    const chain = Array.from({ length: 20_000 }, (_, index) => `  - {id: A-${index}, parent: A-${index - 1}}\n`);
    const depth = (symbols: readonly FileSymbol[]): number =>
      Math.max(0, ...symbols.slice(0, 9).map((one) => 1 + depth(one.children)));
    assert.equal(depth(symbolsOf(`items:\n${chain.join('')}`)), 31);
  });

  it('writes out what would mislead', () => {
    const [items] = symbolsOf('items:\n  - {id: A-1, title: "a\\u202eb"}\n');
    assert.equal(items?.children[0]?.name, 'A-1 a\\u202eb');
  });
});
