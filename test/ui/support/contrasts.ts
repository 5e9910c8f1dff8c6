import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';

/** How well a row can be read: contrast ratios as WCAG defines them, 1 to 21. */
interface RowContrast {
  readonly label: string;
  readonly title: number;
  readonly description: number;
  readonly icon: number;
}

/** Waits until a tree has as many rows or more, each with the contrasts that WCAG asks for: 4.5 for its title, else 3. */
export function assertReadable(tree: Locator, least = 1): Promise<void> {
  return eventually(async () => {
    const rows = await contrastsOf(tree.getByRole('treeitem'));
    assert.ok(rows.length >= least, `There are ${rows.length} rows`);
    assert.deepEqual(
      rows.filter(({ title, description, icon }) => title < 4.5 || description < 3 || icon < 3),
      [],
    );
  });
}

/** The contrasts of the rows of a tree with what is behind them, half-transparent colours mixed as the browser does. */
function contrastsOf(rows: Locator): Promise<RowContrast[]> {
  return rows.evaluateAll((elements) => {
    type Element = (typeof elements)[number];
    type Color = readonly [red: number, green: number, blue: number, alpha: number];

    const styleOf = (element: Element) => element.ownerDocument.defaultView.getComputedStyle(element);

    const parse = (text: string): Color => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
      return text.startsWith('color(srgb') ? [red * 255, green * 255, blue * 255, alpha] : [red, green, blue, alpha];
    };

    const over = (front: Color, back: Color): Color => {
      const mix = (index: 0 | 1 | 2): number => front[index] * front[3] + back[index] * (1 - front[3]);
      return [mix(0), mix(1), mix(2), 1];
    };

    const behind = (element: Element): Color => {
      const color = parse(styleOf(element).backgroundColor);
      return color[3] === 1 || !element.parentElement ? color : over(color, behind(element.parentElement));
    };

    const luminance = (color: Color): number => {
      const linear = (index: 0 | 1 | 2): number => {
        const value = color[index] / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
    };

    const contrast = (row: Element, selector: string): number => {
      const element = row.querySelector(selector);
      if (element === null || element.textContent === null) return 21;
      const style = styleOf(element);
      const [red, green, blue, alpha] = parse(style.color);
      const back = behind(element);
      const front = over([red, green, blue, alpha * Number(style.opacity)], back);
      const [light = 0, dark = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a);
      return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100;
    };

    return elements.map((row) => ({
      label: row.querySelector('.label-name')?.textContent ?? '',
      title: contrast(row, '.label-name'),
      description: contrast(row, '.label-description'),
      icon: contrast(row, '.custom-view-tree-node-item-icon'),
    }));
  });
}
