/**
 * @file `window.layerloom`: the playground for scripts, tests and host pages. Described in `docs/embed.md`.
 * Every call settles once its effect is real; a bad argument rejects with `{code, message}` and changes nothing.
 */
import { countRaw, encodeRows, toApiData, type ApiData } from "#commands/scriptData.ts";
import { openExperiment } from "#commands/openExperiment.ts";
import type { Score } from "#data/score.ts";
import { backends, type BackendId, type MetricPoint } from "#engine/protocol.ts";
import { findRefusal, isLocked } from "#model/access.ts";
import type { ControlName } from "#model/controls.ts";
import { experimentVersion, type Experiment } from "#model/experiment.ts";
import { parseLink, toLink } from "#model/link.ts";
import { parseExperiment } from "#model/parse.ts";
import { templateIds, toTemplate, type TemplateId } from "#model/templates.ts";
import type { Problem } from "#model/problem.ts";
import { isSequenceData } from "#model/sequenceData.ts";
import { toSize } from "#model/tensorShape.ts";
import { validate } from "#model/validate.ts";
import type { Playground } from "#state/playground.ts";
import type { Phase } from "#state/sessionState.ts";

export interface ApiStatus {
  readonly run: number;
  readonly phase: Phase;
  readonly backend: BackendId | null;
  readonly device: string | null;
  readonly epoch: number;
  readonly step: number;
  readonly problem: Problem | null;
}

export interface ApiWeight {
  readonly layer: string;
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

interface ApiEvents {
  readonly status: ApiStatus;
  readonly metrics: MetricPoint;
  readonly change: Experiment;
  readonly problem: Problem;
}

export interface ScriptApi {
  readonly version: string;
  templates(): Promise<readonly { readonly id: TemplateId; readonly title: string }[]>;
  load(what: unknown): Promise<void>;
  experiment(): Promise<Experiment>;
  link(): Promise<string>;
  play(options?: unknown): Promise<void>;
  pause(): Promise<void>;
  step(unit?: unknown, count?: unknown): Promise<void>;
  reset(options?: unknown): Promise<void>;
  use(backend: unknown): Promise<void>;
  status(): Promise<ApiStatus>;
  metrics(): Promise<readonly MetricPoint[]>;
  data(): Promise<ApiData>;
  predict(inputs: unknown): Promise<number[][]>;
  score(): Promise<Score | null>;
  weights(): Promise<readonly ApiWeight[]>;
  setWeights(weights: unknown): Promise<void>;
  on<E extends keyof ApiEvents>(event: E, listener: (value: ApiEvents[E]) => void): Promise<() => void>;
}

/** What a refused call rejects with. */
class ApiError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = "ApiError";
    this.code = code;
  }
}

export interface ApiOptions {
  readonly playground: Playground;
  readonly title: (template: TemplateId) => string;
  /** The address that opens an experiment: the page's own, with the link as its hash. */
  readonly toAddress: (link: string) => string;
}

export function createScriptApi({ playground, title, toAddress }: ApiOptions): ScriptApi {
  const { document, session, live, access } = playground;
  const current = () => document.store.getState().experiment;

  /** What is held fast on the page is held fast for scripts. */
  function needOpen(control: ControlName): void {
    if (isLocked(access.store.getState(), control)) refuseLocked(control);
  }

  function needAllowed(next: Experiment): void {
    const refusal = findRefusal(access.store.getState(), current(), next);
    if (refusal) refuseLocked(refusal);
  }

  function status(): ApiStatus {
    const { run, phase, backend, trouble, problems } = session.store.getState();
    return {
      run,
      phase,
      backend: backend?.backend ?? null,
      device: backend?.device ?? null,
      epoch: live.latest?.epoch ?? 0,
      step: live.latest?.step ?? 0,
      problem: trouble ?? problems[0] ?? null,
    };
  }

  /** Rejects with the trouble that the call ran into, if any. */
  async function finish(work: Promise<void>): Promise<void> {
    await work;
    const { phase, trouble, problems } = session.store.getState();
    const problem = problems[0] ?? (phase === "error" ? trouble : null);
    if (problem) throw new ApiError(problem.code, `${problem.where}: ${JSON.stringify(problem.values)}`);
  }

  function toExperiment(what: unknown): Experiment {
    const template =
      typeof what === "object" && what !== null ? (what as Record<string, unknown>)["template"] : null;
    if (typeof template === "string") {
      const id = templateIds.find((known) => known === template);
      if (!id) throw new ApiError("argument", `there is no template ${JSON.stringify(template)}`);
      return toTemplate(id);
    }
    const parsed = typeof what === "string" ? parseLink(what.replace(/^[^#]*#/, "")) : parseExperiment(what);
    if (!parsed.ok) refuse(parsed.error);
    const [problem] = validate(parsed.value);
    if (problem) refuse(problem);
    return parsed.value;
  }

  const subscribers: { [E in keyof ApiEvents]: (listener: (value: ApiEvents[E]) => void) => () => void } = {
    status: (listener) =>
      session.store.subscribe((state, before) => {
        if (state.phase !== before.phase || state.run !== before.run || state.backend !== before.backend)
          listener(status());
      }),
    metrics: (listener) => live.subscribe("metrics", () => live.latest && listener(live.latest)),
    change: (listener) =>
      document.store.subscribe((state, before) => {
        if (state.experiment !== before.experiment) listener(state.experiment);
      }),
    problem: (listener) =>
      session.store.subscribe((state, before) => {
        const problem = state.trouble ?? state.problems[0];
        if (problem && problem !== (before.trouble ?? before.problems[0])) listener(problem);
      }),
  };

  return {
    version: String(experimentVersion),
    templates: async () => templateIds.map((id) => ({ id, title: title(id) })),
    load: async (what) => {
      const experiment = toExperiment(what);
      needOpen("experiment.open");
      needAllowed(experiment);
      openExperiment(playground, experiment);
      await finish(session.settled());
    },
    experiment: async () => current(),
    link: async () => toAddress(toLink(current())),
    play: async (options = {}) => {
      needOpen("run.toggle");
      const until = (options as Record<string, unknown>)["untilEpoch"] ?? null;
      await finish(session.play(until === null ? null : toCount("untilEpoch", until)));
    },
    pause: async () => {
      needOpen("run.toggle");
      await finish(session.pause());
    },
    step: async (unit = "batch", count = 1) => {
      if (unit !== "batch" && unit !== "epoch") throw new ApiError("argument", 'unit is "batch" or "epoch"');
      needOpen(unit === "batch" ? "run.stepBatch" : "run.stepEpoch");
      await finish(session.step(unit, toCount("count", count)));
    },
    reset: async (options = {}) => {
      const weights = (options as Record<string, unknown>)["weights"] ?? "same";
      if (weights !== "same" && weights !== "new")
        throw new ApiError("argument", 'weights is "same" or "new"');
      needOpen(weights === "same" ? "run.reset" : "run.newWeights");
      if (weights === "same") return finish(session.reset());
      const next = { ...current(), seed: current().seed + 1 };
      needAllowed(next);
      document.edit(next);
      await finish(session.settled());
    },
    use: async (backend) => {
      const id = backends.find((known) => known === backend);
      if (!id) throw new ApiError("argument", `backend is one of ${backends.join(", ")}`);
      needOpen("backend");
      await finish(session.use(id));
    },
    status: async () => status(),
    metrics: async () => [...live.history],
    data: async () => {
      await session.settled();
      const { dataset } = session.store.getState();
      if (!dataset) throw new ApiError("run.failed", "nothing is loaded");
      return toApiData(current().data, dataset);
    },
    predict: async (inputs) => {
      await session.settled();
      const { dataset } = session.store.getState();
      const engine = session.engine();
      if (!dataset || !engine) throw new ApiError("run.failed", "nothing is loaded");
      const rows = toRows(inputs, countRaw(dataset));
      const { network, plans } = session.store.getState();
      const output = network.layers.find((layer) => layer.kind === "output")!;
      const units = toSize(plans.get(output.id)!.output);
      const answer = await engine.probe({
        x: encodeRows(dataset, rows),
        count: rows.length,
        targets: [{ layer: output.id, first: 0, count: units }],
      });
      const [mean, deviation] = dataset.kind === "points" ? dataset.targetScale : [0, 1];
      const values = Array.from(answer.activations[0]!, (value) => value * deviation + mean);
      return rows.map((_, i) => values.slice(i * units, (i + 1) * units));
    },
    score: async () => {
      await session.settled();
      const { dataset } = session.store.getState();
      const engine = session.engine();
      if (!dataset || !engine) throw new ApiError("run.failed", "nothing is loaded");
      if (!isSequenceData(dataset)) return null;
      const { answers } = await engine.predict({ part: "test", first: 0, count: dataset.test.count });
      const { toScore } = await import("#data/score.ts");
      return toScore(dataset, answers);
    },
    weights: async () => {
      await session.settled();
      const arrays = (await session.engine()?.weights({ layers: null })) ?? [];
      return arrays.map(({ layer, name, shape, values }) => ({ layer, name, shape, values: [...values] }));
    },
    setWeights: async (weights) => {
      needOpen("run.newWeights");
      await session.settled();
      const known = (await session.engine()?.weights({ layers: null })) ?? [];
      if (!Array.isArray(weights))
        throw new ApiError("argument", "weights is an array as weights() gives it");
      const given = weights.map((entry: unknown) => {
        const { layer, name, values } = (entry ?? {}) as Partial<ApiWeight>;
        const match = known.find((array) => array.layer === layer && array.name === name);
        if (!match)
          throw new ApiError("argument", `the network has no weight ${String(layer)}/${String(name)}`);
        if (
          !Array.isArray(values) ||
          values.length !== match.values.length ||
          !values.every(Number.isFinite)
        ) {
          throw new ApiError(
            "argument",
            `${match.layer}/${match.name} takes ${match.values.length} finite numbers`,
          );
        }
        return { ...match, values: Float32Array.from(values as readonly number[]) };
      });
      await finish(session.setWeights(given));
    },
    on: async (event, listener) => {
      if (!Object.hasOwn(subscribers, event) || typeof listener !== "function") {
        throw new ApiError(
          "argument",
          `event is one of ${Object.keys(subscribers).join(", ")}, with a function`,
        );
      }
      return subscribers[event](listener);
    },
  };
}

function refuseLocked(control: ControlName): never {
  throw new ApiError("locked", `${control} is locked on this page`);
}

function refuse(problem: Problem): never {
  throw new ApiError(problem.code, `${problem.where}: ${JSON.stringify(problem.values)}`);
}

function toCount(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 10_000_000) return value;
  throw new ApiError("argument", `${name} is a whole number from 1 to 10,000,000`);
}

function toRows(inputs: unknown, width: number): readonly (readonly number[])[] {
  const isRow = (row: unknown) => Array.isArray(row) && row.length === width && row.every(Number.isFinite);
  if (Array.isArray(inputs) && inputs.length > 0 && inputs.length <= 100_000 && inputs.every(isRow)) {
    return inputs as readonly (readonly number[])[];
  }
  throw new ApiError("argument", `inputs is an array of rows of ${width} finite numbers`);
}
