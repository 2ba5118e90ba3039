/** Marks a place that the types say is unreachable: the compiler complains when a new case reaches it. */
export function never(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
