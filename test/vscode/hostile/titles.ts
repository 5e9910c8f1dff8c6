/** Titles that would act somewhere if they were not shown as mere text. */
export const TITLES: Readonly<Record<string, string>> = {
  'EVL-aaaa1': '**bold** _it_ `code` # head [x](command:workbench.action.quit) ![i](https://example.org/i.png)',
  'EVL-aaaa2': '<b>html</b> <img src=x onerror=alert(1)> <a href="command:workbench.action.quit">x</a> &lt;',
  'EVL-aaaa3': '$(flame) $(sync~spin) \\$(flame)',
  'EVL-aaaa4': 'user\u202egnp.exe\u2066 \u200b\ufeff',
  'EVL-aaaa5': 'two\nlines\r\nand\ttabs \u001b[31mred\u0007',
  'EVL-aaaa6': `long ${'x'.repeat(1_000_000)}`,
  'EVL-aaaa7': '<https://example.org> https://example.org http://[::1] www.example.org {0} {1}',
};
