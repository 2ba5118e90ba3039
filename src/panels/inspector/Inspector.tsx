/** @file The drawer under the canvas: all there is to see of the one selected layer. */
import { useInspected } from "#panels/inspector/useInspected.ts";
import { later } from "#panels/Later.tsx";

const Drawer = later(async () => (await import("#panels/inspector/Drawer.tsx")).Drawer);

/** Nothing, unless exactly one layer is selected. */
export function Inspector() {
  const inspected = useInspected();
  return inspected && <Drawer key={inspected.layer.id} inspected={inspected} />;
}
