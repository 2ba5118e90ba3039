/** @file What the network that runs answers to inputs of the page's own. */
import type { Session } from "#state/session.ts";

export interface OutputQuestion {
  /** `[count, …]`, rows as the data has them. */
  readonly x: Float32Array<ArrayBuffer>;
  readonly count: number;
  /** Of all numbers of one answer, step by step: so many from the first one on. */
  readonly first: number;
  readonly units: number;
}

/** `[count, units]` behind the output function; null while there is no engine that could answer. */
export async function probeOutput(
  session: Session,
  { x, count, first, units }: OutputQuestion,
): Promise<Float32Array<ArrayBuffer> | null> {
  const { network, phase } = session.store.getState();
  const engine = session.engine();
  const output = network.layers.find(({ kind }) => kind === "output");
  if (!engine || !output || phase === "loading" || phase === "error") return null;
  try {
    const answer = await engine.probe({ x, count, targets: [{ layer: output.id, first, count: units }] });
    return answer.activations[0] ?? null;
  } catch {
    // The engine that was asked is gone or changed its network; whoever asks does so again.
    return null;
  }
}

/** Another one as soon as the network answers differently. */
export function toNetworkKey(session: Session, step: number | undefined): string {
  const { run, version } = session.store.getState();
  return `${run}/${version}/${step ?? 0}`;
}
