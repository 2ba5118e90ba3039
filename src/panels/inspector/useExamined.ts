/** @file Tells the session to look into layers while the page shows what it finds, and no longer. */
import { useEffect } from "react";
import type { LayerExamination } from "#engine/insight.ts";
import type { LayerId } from "#model/network.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { Playground } from "#state/playground.ts";

/** Give the same array as long as the layers are the same. */
export function useExamined(layers: readonly LayerId[], arrays: boolean): void {
  const { view } = usePlayground();
  useEffect(() => {
    view.setState({ examined: { layers, arrays } });
    return () => view.setState({ examined: null });
  }, [view, layers, arrays]);
}

/** What was found in the layers of this run, in the order of the network; empty before anything was. */
export function readExamined({ live, session }: Playground): readonly LayerExamination[] {
  const { examination } = live;
  return examination?.run === session.store.getState().run ? examination.layers : [];
}
