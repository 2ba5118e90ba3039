/** @file The calls that a host page may make, over the script API, and what of their answers it may see. */
import type { ApiStatus } from "#commands/scriptApi.ts";
import type { Frame } from "#embed/frame.tsx";
import type { Call } from "#embed/messages.ts";
import { hasOwnData, toPublic } from "#embed/privacy.ts";
import type { MetricPoint } from "#engine/protocol.ts";
import { experimentVersion, type Experiment } from "#model/experiment.ts";

/** What a refused call rejects with. */
class HostError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
  }
}

interface HostApiOptions {
  /** The experiment that the address named: what of it is the host's own. */
  readonly given: Experiment;
  /** Brings the playground, if it is not there yet. */
  readonly start: () => Promise<Frame>;
  readonly send: (event: string, data: unknown) => void;
}

export interface HostApi {
  answer(call: Call): Promise<unknown>;
  /** The playground is there: its events go to the host from now on. */
  follow(frame: Frame): void;
}

/** Calls that the script API answers by itself; the data of the student plays no part in them. */
const passed = ["templates", "play", "pause", "step", "reset", "use", "metrics", "setWeights"] as const;
/** Calls whose answers could tell what the network learned from. */
const guarded = ["data", "predict", "score", "weights"] as const;

const betweenMetricsMs = 100;

export function createHostApi(options: HostApiOptions): HostApi {
  const { start, send } = options;
  let given = options.given;
  let frame: Frame | null = null;
  let hadOwnData = false;
  let asked: Promise<unknown> | null = null;

  const toShown = (experiment: Experiment) => {
    const shown = toPublic(experiment, given);
    if (!shown) throw new HostError("private", "the student's own data is in it");
    return shown;
  };
  const toStatus = (status: ApiStatus) => ({
    ...status,
    problem:
      status.problem && hadOwnData
        ? { code: status.problem.code, where: status.problem.where, values: {} }
        : status.problem,
  });

  const own: Readonly<Record<string, (frame: Frame, args: readonly unknown[]) => Promise<unknown>>> = {
    async load({ api, playground }, [what]) {
      await api.load(what);
      given = playground.document.store.getState().experiment;
    },
    experiment: async ({ api }) => toShown(await api.experiment()),
    link: async ({ api, toAddress }) => toAddress(toShown(await api.experiment())),
    status: async ({ api }) => toStatus(await api.status()),
    async handIn({ handIn }) {
      if (asked) throw new HostError("busy", "the student is being asked already");
      try {
        const answer = handIn();
        asked = answer;
        const work = await answer;
        if (!work) throw new HostError("declined", "the student did not hand in");
        send("handIn", work);
        return work;
      } finally {
        asked = null;
      }
    },
  };

  return {
    async answer({ call, args }) {
      if (call === "version") return String(experimentVersion);
      if (call === "status" && !frame) return idle;
      if (call === "metrics" && !frame) return [];
      const name = [...passed, ...guarded].find((known) => known === call);
      if (!name && !Object.hasOwn(own, call))
        throw new HostError("call", `there is no call ${call.slice(0, 40)}`);
      const there = await start();
      if (guarded.some((known) => known === name) && hadOwnData) {
        throw new HostError("private", "the student's own data is or was in it");
      }
      try {
        if (!name) return await own[call]!(there, args);
        return await (there.api[name] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
      } catch (error) {
        // Its message may name what the student uploaded.
        const { code } = error as { readonly code?: unknown };
        if (hadOwnData && typeof code === "string") throw new HostError(code, code);
        throw error;
      }
    },
    follow(there) {
      frame = there;
      const { api, playground } = there;
      // Its lesson or task has begun, and the student has not touched anything yet.
      given = playground.document.store.getState().experiment;
      const look = (experiment: Experiment) => {
        hadOwnData ||= hasOwnData(experiment, given);
      };
      look(playground.document.store.getState().experiment);
      playground.document.store.subscribe(({ experiment }) => look(experiment));
      void api.on("status", (status) => send("status", toStatus(status)));
      void api.on("problem", ({ code, where }) => send("problem", { code, where }));
      void api.on(
        "metrics",
        createThinned((point) => send("metrics", point)),
      );
      void api.on("change", (experiment) => {
        const shown = toPublic(experiment, given);
        if (shown) send("change", shown);
      });
    },
  };
}

const idle = {
  run: 0,
  phase: "idle",
  backend: null,
  device: null,
  epoch: 0,
  step: 0,
  problem: null,
} as const;

/** At most ten points a second; the last one always arrives. */
function createThinned(send: (point: MetricPoint) => void): (point: MetricPoint) => void {
  let last = -Infinity;
  let waiting: MetricPoint | null = null;
  const flush = () => {
    last = performance.now();
    const point = waiting;
    waiting = null;
    if (point) send(point);
  };
  return (point) => {
    const isFirst = waiting === null;
    waiting = point;
    const rest = last + betweenMetricsMs - performance.now();
    if (rest <= 0) flush();
    else if (isFirst) setTimeout(flush, rest);
  };
}
