/**
 * @file The course of a run over time: playing, pausing and stepping, speed, stop rules, and what is told on the way.
 * It trains one batch whenever it is asked to `advance`; between two of those calls anything may happen to the run.
 */
import { createAppetite } from "#engine/appetite.ts";
import { createBacklog } from "#engine/backlog.ts";
import type { Clock } from "#engine/clock.ts";
import { createDeferred, type Deferred } from "#engine/deferred.ts";
import { createNews, frameMs } from "#engine/news.ts";
import type {
  EngineEvent,
  EnginePhase,
  MetricPoint,
  RunState,
  StepUnit,
  StopReason,
} from "#engine/protocol.ts";
import { asksEachEpoch, createStopCheck, type StopCheck } from "#engine/stopRules.ts";
import type { Stretch } from "#engine/position.ts";
import type { Trainer } from "#engine/trainerType.ts";
import type { Speed } from "#model/experiment.ts";
import type { StopRules } from "#model/training.ts";

export interface Loop {
  state(): RunState;
  play(untilEpoch: number | null): Promise<RunState>;
  pause(): Promise<RunState>;
  /** `answer` settles when so much has been trained, or when something ends it early. */
  step(unit: StepUnit, count: number): Promise<{ readonly answer: Promise<RunState> }>;
  /** Trains a batch, or some, if it is time; answers how many milliseconds to wait before the next call. */
  advance(): Promise<number>;
  /** Measures anew after something other than training has changed the run. */
  look(): Promise<RunState>;
  /** Ends all movement at once: the run is about to go (null), or failed. */
  halt(error: Error | null): void;
  /** Goes on with the same run on another device. */
  swap(trainer: Trainer): void;
  tune(speed: Speed, stop: StopRules): void;
}

export interface LoopOptions {
  readonly run: number;
  readonly trainer: Trainer;
  readonly speed: Speed;
  readonly stop: StopRules;
  readonly clock: Clock;
  readonly emit: (event: EngineEvent) => void;
}

type Goal =
  | { readonly kind: "play"; readonly untilEpoch: number | null; readonly check: StopCheck }
  | {
      readonly kind: "step";
      readonly unit: StepUnit;
      /** The step, or the whole epochs, at which it is reached. */
      readonly until: number;
      /** Every batch is measured, as one does who looks at them one by one. */
      readonly isClose: boolean;
      readonly answer: Deferred<RunState>;
    };

const slowMs = 1000;
/** So many batches at most are measured one by one when somebody steps through them. */
const mostClose = 20;
const checkpointMs = 2000;
/** A long epoch is measured on its way, too: so often, and never for more than a tenth of the time. */
const measureMs = 1000;
const measureShare = 0.1;

const unknown: MetricPoint = {
  step: 0,
  epoch: 0,
  trainLoss: NaN,
  testLoss: NaN,
  trainAccuracy: NaN,
  testAccuracy: NaN,
  trainR2: NaN,
  testR2: NaN,
  trainMae: NaN,
  testMae: NaN,
};

export function createLoop(options: LoopOptions): Loop {
  const { run, clock, emit } = options;
  let { trainer, speed, stop } = options;
  const news = createNews(run, clock, emit);
  const keepShort = createBacklog(clock);
  const appetite = createAppetite();
  let goal: Goal | null = null;
  let phase: EnginePhase = "paused";
  let point = unknown;
  let batchAt = -Infinity;
  let epochAt = -Infinity;
  let checkpointAt = -Infinity;
  let measureAt = -Infinity;
  let nextLookAt = -Infinity;

  function toState(): RunState {
    const { step } = trainer.position();
    return { run, phase, step, epoch: trainer.epoch(), stepsPerEpoch: trainer.stepsPerEpoch(), point };
  }

  /** False when a loss or a weight is no finite number any more. */
  async function measure(): Promise<boolean> {
    const start = clock.now();
    const { point: found, finite } = await trainer.evaluate();
    const end = clock.now();
    nextLookAt = end + Math.max(frameMs, (end - start) / measureShare);
    measureAt = end + Math.max(measureMs, (end - start) / measureShare);
    if (!finite) return false;
    trainer.remember();
    point = found;
    return true;
  }

  /** Whether what was trained now is followed by a measurement. */
  function isMeasured(now: Goal, { steps, epochEnded }: Stretch): boolean {
    // Where epochs are skipped anyway, more points than are told would only take time from the training.
    const isDue = clock.now() >= nextLookAt || trainer.position().epoch === stop.epochs;
    if (epochEnded) return steps === 1 || isBound(now) || isDue;
    if (now.kind === "step" && now.isClose) return true;
    return (now.kind === "play" && speed === "slow") || clock.now() >= measureAt;
  }

  /** How many batches may be trained before something has to be looked at. */
  function toMost(now: Goal): number {
    if (now.kind === "step" ? now.isClose : speed === "slow") return 1;
    const { step, epoch } = trainer.position();
    const wanted = now.kind === "step" && now.unit === "batch" ? now.until - step : Infinity;
    const ahead = trainer.stepsLeft() + (countEpochs(now, epoch) - 1) * trainer.stepsPerEpoch();
    return Math.min(appetite.most(), wanted, ahead);
  }

  /** Whether somebody waits for the end of each epoch. */
  function isBound(now: Goal): boolean {
    const isOpen = now.kind === "play" && now.untilEpoch === null;
    return !isOpen || speed !== "full" || asksEachEpoch(stop);
  }

  /** Ends of epochs up to the next one that somebody waits for. Who asks for so many epochs gets a point for each. */
  function countEpochs(now: Goal, epoch: number): number {
    if (isBound(now)) return 1;
    return stop.epochs !== null && stop.epochs > epoch ? stop.epochs - epoch : Infinity;
  }

  async function tellCheckpoint() {
    checkpointAt = clock.now();
    emit({ type: "checkpoint", checkpoint: { run, ...(await trainer.checkpoint()) } });
  }

  async function end(reason: StopReason, next: EnginePhase): Promise<RunState> {
    const isStale = point.step !== trainer.position().step;
    if (isStale && !(await measure())) return diverge();
    if (isStale) news.push(point);
    return close(reason, next);
  }

  async function diverge(): Promise<RunState> {
    const { step } = trainer.position();
    trainer.goBack();
    phase = "paused";
    emit({ type: "diverged", state: toState(), step });
    return close("problem", "paused");
  }

  async function close(reason: StopReason, next: EnginePhase): Promise<RunState> {
    news.flush(true);
    await tellCheckpoint();
    const ended = goal;
    goal = null;
    phase = next;
    const state = toState();
    emit({ type: "phase", state, reason });
    if (ended?.kind === "step") ended.answer.resolve(state);
    return state;
  }

  /** Why this batch was the last one, and what the run is now; null: it goes on. */
  function toEnd(now: Goal, epochEnded: boolean): readonly [StopReason, EnginePhase] | null {
    const { step, epoch } = trainer.position();
    if (now.kind === "step")
      return (now.unit === "batch" ? step : epoch) >= now.until ? ["step", "paused"] : null;
    if (!epochEnded) return null;
    if (now.untilEpoch !== null && epoch >= now.untilEpoch) return ["epochs", "paused"];
    const reached = now.check(point);
    return reached && [reached, "done"];
  }

  function toWaitMs(): number {
    if (!goal) return Infinity;
    if (goal.kind === "step" || speed === "full") return 0;
    if (speed === "slow") return Math.max(0, batchAt + slowMs - clock.now());
    return trainer.position().sample === 0 ? Math.max(0, epochAt + frameMs - clock.now()) : 0;
  }

  return {
    state: toState,

    async play(untilEpoch) {
      if (goal?.kind === "step") await end("step", "paused");
      const starts = goal === null;
      goal = { kind: "play", untilEpoch, check: createStopCheck(stop, point) };
      if (untilEpoch !== null && trainer.position().epoch >= untilEpoch) return end("epochs", "paused");
      phase = "playing";
      if (!starts) return toState();
      checkpointAt = clock.now();
      measureAt = checkpointAt + measureMs;
      emit({ type: "phase", state: toState(), reason: "play" });
      return toState();
    },

    pause: async () => (goal ? end("pause", "paused") : toState()),

    async step(unit, count) {
      if (goal) await end("pause", "paused");
      const answer = createDeferred<RunState>();
      const { step, epoch } = trainer.position();
      if (count > 0) {
        const until = (unit === "batch" ? step : epoch) + count;
        goal = { kind: "step", unit, until, isClose: unit === "batch" && count <= mostClose, answer };
        phase = "playing";
        checkpointAt = clock.now();
        measureAt = checkpointAt + measureMs;
      } else answer.resolve(toState());
      return { answer: answer.promise };
    },

    async advance() {
      const wait = toWaitMs();
      if (!goal || wait > 0) {
        news.flush();
        return wait;
      }
      batchAt = clock.now();
      if (trainer.position().sample === 0) epochAt = batchAt;
      const most = toMost(goal);
      const trained = trainer.step(most);
      const { steps, samples, epochEnded } = trained;
      // Of many batches at a time it must be known how long they take.
      if (steps > 1) await trainer.settle();
      else await keepShort(trainer.settle);
      appetite.tell(most, steps, clock.now() - batchAt);
      const isLook = isMeasured(goal, trained);
      // What a GPU has only queued belongs to the batches, the measurement does not.
      if (isLook) await trainer.settle();
      news.count(steps, samples, clock.now() - batchAt);
      const isFinite = !isLook || (await measure());
      if (!isFinite) {
        await diverge();
        return Infinity;
      }
      if (isLook) news.push(point);
      const last = toEnd(goal, epochEnded);
      if (last) {
        await end(...last);
        return Infinity;
      }
      if (clock.now() - checkpointAt >= checkpointMs) await tellCheckpoint();
      news.flush();
      return toWaitMs();
    },

    async look() {
      const { point: found, finite } = await trainer.evaluate();
      if (finite) trainer.remember();
      point = found;
      return toState();
    },

    halt(error) {
      const ended = goal;
      goal = null;
      phase = "paused";
      news.flush(true);
      if (ended?.kind !== "step") return;
      if (error) ended.answer.reject(error);
      else ended.answer.resolve(toState());
    },

    swap(next) {
      trainer = next;
    },

    tune(nextSpeed, nextStop) {
      speed = nextSpeed;
      stop = nextStop;
      if (goal?.kind === "play") goal = { ...goal, check: createStopCheck(stop, point) };
    },
  };
}
