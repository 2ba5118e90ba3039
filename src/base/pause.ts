/** Lets a page draw and answer before long work goes on: the next turn of the event loop. */
export function pause(): Promise<void> {
  // Every host has it, though the language itself does not.
  const { setTimeout } = globalThis as unknown as { readonly setTimeout: (run: () => void) => unknown };
  return new Promise((resolve) => setTimeout(resolve));
}
