/**
 * @file A race: the same network trains on each backend, one after another, each in an engine of its own, so that the run
 * on the page is left alone. It takes part of the data, for the time of a step does not depend on the rest.
 */
import { createDeferred } from "#engine/deferred.ts";
import type { BackendId, EngineEvent, Job, LiveEngine, PartArrays } from "#engine/protocol.ts";
import { toRowShape } from "#model/port.ts";
import { toSize } from "#model/tensorShape.ts";
import type { Session } from "#state/session.ts";
import type { Lap, Laps } from "#state/sessionState.ts";

interface RaceOptions {
  readonly job: Job;
  readonly backends: readonly BackendId[];
  readonly startEngine: (onCrash: (detail: string) => void) => LiveEngine;
  /** Told of each lap when it begins and ends. */
  readonly tell: (backend: BackendId, lap: Lap) => void;
  /** Asked before each lap. */
  readonly isOver: () => boolean;
}

/** Samples that take part of each part of the data. */
const mostSamples = 2048;
/** How long a backend trains, warming up included. */
const lapMs = 1500;
/** One that is too slow for a single step in this time has lost. */
const longestMs = 30_000;

/** In a session: what trains rests meanwhile. Another run, play, or the end of the session ends the race. */
export async function holdRace(
  session: Session,
  job: Job,
  contenders: readonly BackendId[],
  startEngine: RaceOptions["startEngine"],
): Promise<void> {
  const { store } = session;
  const { phase } = store.getState();
  if (phase === "playing") await session.pause();
  const isOver = () => {
    const now = store.getState();
    return session.engine() === null || now.run !== job.run || now.phase === "playing";
  };
  const put = (laps: Laps) => store.getState().run === job.run && store.setState({ laps });
  put({});
  const tell = (backend: BackendId, lap: Lap) =>
    void (isOver() || put({ ...store.getState().laps, [backend]: lap }));
  await race({ job, backends: contenders, startEngine, tell, isOver });
  const laps = Object.entries(store.getState().laps ?? {});
  put(Object.fromEntries(laps.filter(([, lap]) => lap !== "running")));
  if (phase === "playing" && !isOver()) await session.play();
}

/** Resolves when all have run. */
async function race(options: RaceOptions): Promise<void> {
  const job = cutJob(options.job);
  for (const backend of options.backends) {
    if (options.isOver()) return;
    options.tell(backend, "running");
    options.tell(backend, await runLap(backend, job, options));
  }
}

async function runLap(backend: BackendId, job: Job, { startEngine }: RaceOptions): Promise<number | null> {
  const broken = createDeferred<never>();
  broken.promise.catch(() => {}); // A crash is told by whoever waits just then.
  const engine = startEngine((detail) => broken.reject(new Error(detail)));
  const timer = setTimeout(() => broken.reject(new Error("too slow")), longestMs);
  try {
    return await Promise.race([train(engine, backend, job), broken.promise]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    engine.destroy();
  }
}

/** Null where the backend is not to be had, or cannot do what the network needs. */
async function train(engine: LiveEngine, backend: BackendId, job: Job): Promise<number | null> {
  let pace: number | null = null;
  let current = (await engine.open({ backend })).backend;
  engine.on((event: EngineEvent) => {
    if (event.type === "metrics") pace = event.pace.msPerStep;
    if (event.type === "backend") current = event.report.backend;
  });
  if (current !== backend) return null;
  await engine.load(job);
  const end = performance.now() + lapMs;
  // The pace is that of the last half second, so that the first, slow steps no longer count.
  for (let count = 1; current === backend && performance.now() < end; count = Math.min(1000, count * 2))
    await engine.step({ unit: "batch", count });
  return current === backend ? pace : null;
}

function cutJob(job: Job): Job {
  const { data } = job;
  const size = toSize(toRowShape(data.ports));
  const cut = ({ count, x, y }: PartArrays): PartArrays => {
    const samples = Math.min(count, mostSamples);
    const answers = count === 0 ? 0 : y.length / count;
    return { count: samples, x: x.slice(0, samples * size), y: y.slice(0, samples * answers) };
  };
  return { ...job, speed: "full", data: { ...data, train: cut(data.train), test: cut(data.test) } };
}
