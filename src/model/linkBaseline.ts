/** What links of one version leave out, in the packed form of `link.ts`: a chain has no links, points are one flat list. */
export interface LinkBaseline {
  /** The settings of each kind of layer that has some; a layer in a link has only those that differ. */
  readonly layers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly experiment: Readonly<Record<string, unknown>>;
}
