/** Several views draw the same moment: what they read of it is worked out once, until one of its sources is another. */
export function createMemory<T>(): (sources: readonly unknown[], make: () => T) => T {
  let seen: readonly unknown[] | null = null;
  let made: T;
  return (sources, make) => {
    if (!seen || sources.some((source, i) => source !== seen![i])) [seen, made] = [sources, make()];
    return made;
  };
}
