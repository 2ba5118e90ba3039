import type { ConnectionLineComponentProps } from "@xyflow/react";
import { toPath } from "#builder/wirePath.ts";

/** The thread under the hand while a link is being drawn. */
export function LinkLine({
  fromX,
  fromY,
  toX,
  toY,
  connectionStatus,
  fromHandle,
}: ConnectionLineComponentProps) {
  const from = [fromX, fromY] as const;
  const to = [toX, toY] as const;
  const d = fromHandle.type === "target" ? toPath(to, from, []) : toPath(from, to, []);
  return <path className={`link-line${connectionStatus === "valid" ? " link-line-valid" : ""}`} d={d} />;
}
