/** What stands in the query of a document of ours, which may come from anybody: nothing where it is no JSON. */
export function documentQuery(query: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(query));
  } catch {
    return {};
  }
}
