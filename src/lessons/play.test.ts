/**
 * @file Plays lessons to their end on the real engine: each condition must come true with the lesson's own seed. Those on
 * pictures and sequences want a faster backend than there is here; the journeys play them, and all others again.
 */
import { afterEach, expect, test } from "vitest";
import { readFile } from "node:fs/promises";
import { loadDataset } from "#data/loadDataset.ts";
import { createEngine } from "#engine/engine.ts";
import { defaultExperiment } from "#model/presets.ts";
import { createAssignments } from "#state/assignments.ts";
import { createAccess } from "#state/access.ts";
import { createSession } from "#state/createSession.ts";
import { createDocument } from "#state/document.ts";
import { createLessons } from "#state/lessons.ts";
import { createLive } from "#state/live.ts";
import { createPacks } from "#state/packs.ts";
import type { Playground } from "#state/playground.ts";
import { createPreferences } from "#state/preferences.ts";
import { createView } from "#state/view.ts";
import { blankCells } from "./border.ts";
import { lessonIds, toExperimentAt, type Condition, type ConditionKind } from "./lesson.ts";
import { lessons as entries } from "./lessons.ts";
import { createPlayer, type Player, type Sketch } from "./player.ts";

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

const toFile = (path: string) => new URL(`../../public/${path}`, import.meta.url);
const files = {
  text: (path: string) => readFile(toFile(path), "utf8"),
  bytes: async (path: string) => new Uint8Array(await readFile(toFile(path))),
};

function createHeadless(): Playground {
  const access = createAccess();
  const document = createDocument(defaultExperiment, access.allows);
  const live = createLive();
  const view = createView();
  const packs = createPacks(files, null);
  const session = createSession({
    document,
    live,
    startEngine: () => createEngine(),
    load: async (data) => loadDataset(data, await packs.filesOf(data)),
    backend: "cpu",
    resumed: null,
  });
  ends.push(session.destroy);
  const preferences = createPreferences(null, { language: "en", theme: "light", shortcuts: true }, {});
  const assignments = createAssignments({
    document,
    session,
    live,
    access,
    solved: [],
    isAwaited: false,
    resumed: null,
  });
  const lessons = createLessons({ tab: null, local: null, asked: null, ids: lessonIds });
  return { document, session, live, view, preferences, packs, access, lessons, assignments };
}

const mostEpochs = 400;

type Act<K extends ConditionKind> = (
  player: Player,
  playground: Playground,
  condition: Extract<Condition, { readonly kind: K }>,
) => unknown;

/** Does what a condition asks for. */
const acts: { readonly [K in ConditionKind]: Act<K> } = {
  read: () => {},
  play: async (_, { session }) => {
    await session.play();
    await session.pause();
  },
  steps: (_, { session }, { least }) => session.step("batch", least),
  epochs: (_, { session }, { least }) => session.step("epoch", least),
  metric: async (player, { session, live }, condition) => {
    const { store } = player;
    const { id } = player.lesson.steps[store.getState().index]!;
    while (!store.getState().done.has(id)) {
      if (live.latest!.epoch > mostEpochs) throw new Error(`${JSON.stringify(condition)} does not come true`);
      await session.step("epoch", 1);
    }
  },
  setting: (player) => player.showHow(),
  restart: (_, { session }) => session.reset(),
  weight: async (_, { session }) => {
    const [array] = (await session.engine()?.weights({ layers: null })) ?? [];
    await session.setWeights([array!]);
  },
  neuron: (_, { view, document }, { how, layer, unit }) => {
    const { layers } = document.store.getState().experiment.network;
    view.setState({ [how]: { layer: layer ?? layers.at(-1)!.id, unit: unit ?? 0 } });
  },
  point: (_, { view }) => view.setState({ chosenPoint: [1, 2] }),
  inspector: (_, { view, document }, { tab, layer }) => {
    const { layers } = document.store.getState().experiment.network;
    view.setState({ layers: [layer ?? layers.at(-1)!.id], inspectorTab: tab });
  },
  own: (_, { view, session }) => {
    const { train } = session.store.getState().dataset!;
    const x = train.x.slice(0, train.x.length / train.count);
    view.setState({ watched: { kind: "own", source: "drawn", x } });
  },
  race: (_, { session }) => session.race(["cpu"]),
  answer: (player, _, { right }) => player.answer(right),
  sketch: (player, playground, until) => compare(player, playground, until, [1, 0.5, 0.2]),
  border: (player, playground, until) => compare(player, playground, until, blankCells),
};

async function compare(
  player: Player,
  { session, live }: Playground,
  { epochs }: { readonly epochs: number },
  sketch: Sketch,
): Promise<void> {
  player.sketch(sketch);
  await expect.poll(() => live.latest!.epoch, { timeout: 30_000 }).toBeGreaterThanOrEqual(epochs);
  await session.settled();
}

const quick: ReadonlySet<string> = new Set(["plane", "table", "ratings"]);
const loaded = await Promise.all(lessonIds.map(async (id) => [id, await entries[id].load()] as const));
const light = loaded.filter(
  ([id, lesson]) =>
    id !== "gpu" && lesson.steps.every((_, i) => quick.has(toExperimentAt(lesson, i).data.kind)),
);

test.each(light)("%s can be played to its end", { timeout: 120_000 }, async (id, lesson) => {
  const playground = createHeadless();
  await playground.session.settled();
  const player = createPlayer(playground, id, lesson);
  ends.push(player.destroy);
  const open: string[] = [];
  for (const step of lesson.steps) {
    await playground.session.settled();
    expect(playground.session.store.getState().problems, step.id).toEqual([]);
    expect(player.store.getState().done, `${step.id} waits for something`).not.toContain(step.id);
    await expect.poll(() => player.store.getState().since.run).toBe(playground.session.store.getState().run);
    const act = acts[step.until.kind] as Act<ConditionKind>;
    await act(player, playground, step.until);
    await playground.session.settled();
    await playground.session.pause();
    if (step.until.kind !== "read" && !player.store.getState().done.has(step.id)) open.push(step.id);
    player.next();
  }
  expect(open).toEqual([]);
  expect(player.store.getState().done.size).toBe(lesson.steps.length);
  expect(playground.lessons.store.getState().progress[id]!.done).toHaveLength(lesson.steps.length);
});
