/** The features of a sample. Its shape comes from the data, so it has no settings. */
export interface InputLayer {
  readonly kind: "input";
  readonly id: string;
}
