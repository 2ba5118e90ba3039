/** Messages of which at least `K` must be there; more are welcome. For `satisfies`, so that a forgotten one is an error. */
export type MessagesOf<K extends string> = Readonly<Record<string, string>> & Readonly<Record<K, string>>;
