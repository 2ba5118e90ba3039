/** @file For tests: a playground with its real stores and the real engine on the CPU, in this thread. */
import type { ReactNode } from "react";
import { onTestFinished } from "vitest";
import { ok } from "#base/result.ts";
import type { DataFiles } from "#data/dataFiles.ts";
import type { Dataset } from "#data/dataset.ts";
import { loadDataset } from "#data/loadDataset.ts";
import { createEngine } from "#engine/engine.ts";
import type { Language } from "#i18n/languages.ts";
import { TextProvider } from "#i18n/TextContext.tsx";
import { defaultExperiment } from "#model/presets.ts";
import type { Experiment } from "#model/experiment.ts";
import { createAssignments } from "#state/assignments.ts";
import { createSession } from "#state/createSession.ts";
import { createDocument } from "#state/document.ts";
import { createLessons } from "#state/lessons.ts";
import { createLive } from "#state/live.ts";
import { createAccess } from "#state/access.ts";
import { createPacks } from "#state/packs.ts";
import { createPictures } from "#state/pictures.ts";
import { createInsights } from "#state/insights.ts";
import type { Playground } from "#state/playground.ts";
import { PlaygroundContext } from "#state/PlaygroundContext.tsx";
import { createPreferences } from "#state/preferences.ts";
import { createTraces } from "#state/traces.ts";
import { drawing } from "#state/useChart.ts";
import { createView } from "#state/view.ts";
import { render } from "#ui/render.fixture.ts";

/** As the page would fetch them. */
const files: DataFiles = {
  text: async (path) => (await fetch(`/${path}`)).text(),
  bytes: async (path) => new Uint8Array(await (await fetch(`/${path}`)).arrayBuffer()),
};

/** `tick` takes pictures when a test asks for them. */
export interface TestPlayground extends Playground {
  readonly tick: () => void;
}

/** With a data set of the test's own, or that which the experiment names. */
export async function createTestPlayground(
  experiment: Experiment = defaultExperiment,
  dataset: Dataset | null = null,
): Promise<TestPlayground> {
  const access = createAccess();
  const document = createDocument(experiment, access.allows);
  const live = createLive();
  const view = createView();
  const packs = createPacks(files, null);
  const session = createSession({
    document,
    live,
    startEngine: () => createEngine(),
    load: async (data, onProgress) =>
      dataset
        ? ok(dataset)
        : loadDataset(data, await packs.filesOf(data), (loaded, total) => onProgress(loaded / total)),
    backend: "cpu",
    resumed: null,
  });
  let tick = () => {};
  const scene = () => {
    const engine = session.engine();
    const { run, dataset, network, plans, phase, version } = session.store.getState();
    if (!engine || !dataset || phase === "loading" || phase === "error") return null;
    return { engine, run, dataset, network, plans, version, playing: phase === "playing" };
  };
  const beat = (listener: () => void) => {
    const before = tick;
    tick = () => {
      before();
      listener();
    };
    return () => {};
  };
  const pictures = createPictures({ scene, live, view, tick: beat });
  const insights = createInsights({ scene, live, view, tick: beat });
  const traces = createTraces({ scene, live, view, tick: beat });
  onTestFinished(() => {
    pictures.destroy();
    insights.destroy();
    traces.destroy();
    session.destroy();
  });
  await session.settled();
  const preferences = createPreferences(null, { language: "en", theme: "light", shortcuts: true }, {});
  const lessons = createLessons({ tab: null, local: null, asked: null, ids: ["neuron", "cnn"] });
  const assignments = createAssignments({
    document,
    session,
    live,
    access,
    solved: [],
    isAwaited: false,
    resumed: null,
  });
  return {
    document,
    live,
    view,
    session,
    preferences,
    packs,
    access,
    lessons,
    assignments,
    tick: () => tick(),
  };
}

export function renderIn(playground: Playground, element: ReactNode, lang: Language = "en"): void {
  render(
    <PlaygroundContext value={playground}>
      <TextProvider lang={lang}>{element}</TextProvider>
    </PlaygroundContext>,
  );
}

/** The next frame but one, or a later one: what was asked for has been drawn. */
export async function drawn(): Promise<void> {
  for (let i = 0; i < 2 || drawing.isWaiting(); i++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
