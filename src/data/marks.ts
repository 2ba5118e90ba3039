/** @file What else is known of each picture beside its class: the language of a word, its speaker. Nothing is trained on it. */

/** One mark as a set describes it. */
export interface MarkNames {
  /** "languages", "speakers": also the middle of its files' names. */
  readonly id: string;
  readonly names: readonly string[];
  readonly namesZh: readonly string[];
}

export interface Marks extends MarkNames {
  /** Indices into the names, one a sample. */
  readonly train: Uint8Array;
  readonly test: Uint8Array;
}
