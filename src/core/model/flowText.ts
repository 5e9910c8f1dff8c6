/** Plain data on one line, as YAML's flow style has it, without quotes: it is for people to read. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).flatMap(([key, held]) =>
    held === undefined || held === null ? [] : [`${key}: ${flowText(held)}`],
  );
  return `{${parts.join(', ')}}`;
}
