/** More files at once than this would gain nothing, and all of a large plan's at once may be more than a process may open. */
const AT_ONCE = 16;

/** What `work` makes of each element, in their order, with a bounded number of them in progress at a time. */
export async function mapInOrder<T, R>(elements: readonly T[], work: (element: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = elements.entries();
  const worker = async (): Promise<void> => {
    for (const [index, element] of queue) results[index] = await work(element);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
