/**
 * @file The engine: one backend, one run. It joins commands, the course of the run and the device under it, and
 * carries the run over when the device changes.
 */
import * as tf from "@tensorflow/tfjs-core";
import { openDevice, type Opened } from "#engine/backends.ts";
import { createClock, type Clock } from "#engine/clock.ts";
import { findQuicker } from "#engine/cost.ts";
import type { Device } from "#engine/device.ts";
import { createError, isMissingOp, toEngineError } from "#engine/errors.ts";
import { forgetHandOvers, toHandOvers } from "#engine/handOvers.ts";
import { createLoop, type Loop } from "#engine/loop.ts";
import type {
  BackendId,
  BackendReason,
  BackendReport,
  Checkpoint,
  EngineEvent,
  Job,
  LiveEngine,
} from "#engine/protocol.ts";
import { createQueue } from "#engine/queue.ts";
import { createTrainer } from "#engine/trainer.ts";
import type { Trainer } from "#engine/trainerType.ts";

interface Run {
  job: Job;
  trainer: Trainer;
  loop: Loop;
  /** What the run goes on from when its device is lost; null: from its seed. */
  checkpoint: Checkpoint | null;
}

/** Backends that nobody asked for are looked at so long after one was opened: by then the run is loaded. */
const othersMs = 1500;

export function createEngine(clock: Clock = createClock()): LiveEngine {
  const listeners = new Set<(event: EngineEvent) => void>();
  /** Backends that were lost or could not do what was asked. */
  const avoid = new Set<BackendId>();
  let opened: Opened | null = null;
  let current: Run | null = null;
  /** Aborted by what makes the run that is being prepared needless: another one, or the end. */
  let wanted = new AbortController();
  const queue = createQueue(clock, advance);

  function emit(event: EngineEvent) {
    if (event.type === "checkpoint" && current) current.checkpoint = event.checkpoint;
    for (const listener of listeners) listener(event);
  }

  function needRun(): Run {
    if (!current) throw createError("run.failed", "no run is loaded");
    return current;
  }

  async function open(backend: BackendId | null, reason: BackendReason): Promise<BackendReport> {
    const next = await openDevice(backend, reason, avoid);
    opened = next;
    void next.device.lost.then(() => {
      if (opened?.device === next.device) void queue.act(recover);
    });
    void tellOthers(next);
    return next.report;
  }

  /** The page can train before it is told what else there is. */
  async function tellOthers(mine: Opened) {
    const { complete } = mine;
    if (!complete) return;
    await clock.sleep(othersMs, new Promise(() => {}));
    if (opened !== mine) return;
    await queue.act(async () => {
      if (opened !== mine) return;
      opened = { ...mine, report: await complete(), complete: null };
      emit({ type: "backend", report: opened.report });
    });
  }

  /** Where nobody has chosen a backend, the one that by its price suits the job best, if it is much better. */
  async function takeQuickest(job: Job) {
    if (!opened) await open(null, "first");
    const { report } = opened!;
    if (report.reason !== "first" && report.reason !== "quickest") return;
    const better = findQuicker(job, report, avoid);
    if (better) emit({ type: "backend", report: await open(better, "quickest") });
  }

  /** A trainer that has shown that it works here: an op that the backend lacks makes the next one take over. */
  async function build(job: Job, checkpoint: Checkpoint | null, { signal } = wanted): Promise<Trainer> {
    for (;;) {
      if (!opened) await open(null, "first");
      const { device } = opened!;
      const trainer = createTrainer(job, device);
      try {
        if (checkpoint) trainer.restore(checkpoint);
        await trainer.rehearse(signal);
        return trainer;
      } catch (error) {
        trainer.dispose();
        const reason = await toReason(error, device);
        if (!reason) throw error;
        avoid.add(device.backend);
        emit({ type: "backend", report: await open(null, reason) });
      }
    }
  }

  /** Why another backend may do better; null: it would not. */
  async function toReason(error: unknown, device: Device): Promise<"lost" | "missingOp" | null> {
    if (isMissingOp(error)) return "missingOp";
    await clock.hop(); // The news of a lost device may come after the errors that it causes.
    return device.isLost() ? "lost" : null;
  }

  /** The same run on the backend that is open now, from this checkpoint. */
  async function carry(run: Run, checkpoint: Checkpoint | null) {
    const old = run.trainer;
    run.trainer = await build(run.job, checkpoint);
    run.loop.swap(run.trainer);
    old.dispose();
    await run.loop.look();
  }

  async function switchTo(backend: BackendId | null, reason: BackendReason): Promise<BackendReport> {
    const before = opened;
    if (before && before.device.backend === backend && !before.device.isLost()) return before.report;
    const run = current;
    const checkpoint = run && (await toCheckpoint(run).catch(() => run.checkpoint));
    const report = await open(backend, reason);
    if (run) await carry(run, checkpoint);
    // Building the run may have moved it on once more.
    return opened?.report ?? report;
  }

  async function moveOn(reason: "lost" | "missingOp") {
    const run = current;
    const checkpoint = run && reason === "missingOp" ? await toCheckpoint(run) : (run?.checkpoint ?? null);
    avoid.add(opened!.device.backend);
    emit({ type: "backend", report: await open(null, reason) });
    if (run) await carry(run, checkpoint);
  }

  async function recover() {
    if (opened?.device.isLost()) await moveOn("lost").catch(fail);
  }

  async function toCheckpoint(run: Run): Promise<Checkpoint> {
    return { run: run.job.run, ...(await run.trainer.checkpoint()) };
  }

  async function advance(): Promise<number> {
    if (!current) return Infinity;
    try {
      return await current.loop.advance();
    } catch (error) {
      const reason = opened ? await toReason(error, opened.device) : null;
      if (reason) await moveOn(reason).catch(fail);
      else fail(error);
      return 0;
    }
  }

  function fail(error: unknown) {
    const { code, detail } = toEngineError(error);
    current?.loop.halt(createError(code, detail));
    emit({ type: "error", run: current?.job.run ?? 0, error: { code, detail } });
    if (current) emit({ type: "phase", state: current.loop.state(), reason: "problem" });
  }

  /** A command on the run; when the device goes under it, it is done again on the next one. */
  function act<T>(command: (run: Run) => T | Promise<T>): Promise<T> {
    return queue.act(async () => {
      const run = needRun();
      try {
        return await command(run);
      } catch (error) {
        const reason = await toReason(error, opened!.device);
        if (!reason) throw error;
        await moveOn(reason);
        return command(run);
      }
    });
  }

  /** What the trainer answers, with the run and the step that it is about. */
  function ask<T extends object>(look: (trainer: Trainer) => Promise<T>) {
    return act(async ({ job: { run }, trainer }) => {
      const { step } = trainer.position();
      return { run, step, ...(await look(trainer)) };
    });
  }

  /** A command that changes the run from outside: it is measured and saved anew. */
  function change(command: (run: Run) => void | Promise<void>) {
    return act(async (run) => {
      await command(run);
      const state = await run.loop.look();
      run.checkpoint = await toCheckpoint(run);
      return state;
    });
  }

  /** Nobody waits any more for what was to be prepared before. */
  function supersede(): AbortController {
    wanted.abort();
    return (wanted = new AbortController());
  }

  function toLoop(job: Job, trainer: Trainer): Loop {
    return createLoop({ run: job.run, trainer, speed: job.speed, stop: job.training.stop, clock, emit });
  }

  return {
    open: ({ backend }) => queue.act(() => switchTo(backend, backend ? "forced" : "first")),

    load(job) {
      const own = supersede();
      return queue.act(async () => {
        current?.loop.halt(null);
        current?.trainer.dispose();
        current = null;
        forgetHandOvers();
        await takeQuickest(job);
        const trainer = await build(job, null, own);
        const loop = toLoop(job, trainer);
        current = { job, trainer, loop, checkpoint: null };
        return own.signal.aborted ? loop.state() : loop.look();
      });
    },

    tune: ({ training, speed, network }) =>
      act(async (run) => {
        const { job } = run;
        run.trainer.tune(network, training);
        run.job = { ...job, training, speed, network };
        run.loop.tune(speed, training.stop);
        if (toOps(run.job) !== toOps(job)) await run.trainer.rehearse(wanted.signal);
      }),

    feed: (data) =>
      change((run) => {
        run.trainer.feed(data);
        run.job = { ...run.job, data };
      }),

    play: ({ untilEpoch }) => act((run) => run.loop.play(untilEpoch)),
    pause: () => act((run) => run.loop.pause()),
    step: async ({ unit, count }) => (await act((run) => run.loop.step(unit, count))).answer,

    reset: ({ seed, run: number }) =>
      change((run) => {
        run.loop.halt(null);
        run.job = { ...run.job, seed, run: number, inherited: [] };
        run.trainer.reset(seed);
        run.loop = toLoop(run.job, run.trainer);
      }),

    use: ({ backend, reason = "chosen" }) => queue.act(() => switchTo(backend, reason)),

    probe: (question) => ask(async (trainer) => ({ activations: await trainer.answer(question) })),
    predict: (question) => ask(async (trainer) => ({ answers: await trainer.predict(question) })),
    examine: (question) => ask(async (trainer) => ({ layers: await trainer.examine(question) })),
    trace: (question) => ask(async (trainer) => ({ layers: await trainer.trace(question) })),
    weights: ({ layers }) => act((run) => run.trainer.weights(layers)),
    setWeights: (weights) => change((run) => run.trainer.setWeights(weights)),
    checkpoint: () => act(toCheckpoint),
    restore: (checkpoint) => change((run) => run.trainer.restore(checkpoint)),

    handOvers: () => queue.act(toHandOvers),
    memory: () =>
      queue.act(() => {
        const { numTensors, numBytes } = tf.memory();
        return { tensors: numTensors, bytes: numBytes };
      }),

    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    destroy() {
      listeners.clear();
      supersede();
      void queue.act(() => {
        current?.trainer.dispose();
        current = null;
        opened = null;
        queue.close();
        clock.close();
      });
    },
  };
}

/** Two jobs with the same answer need the same operations of their backend; those with a rate of 0 are left out. */
function toOps({ network, training: { loss, optimizer, clipNorm, l1, l2 } }: Job): string {
  const parts = [network, loss, optimizer.kind, clipNorm === null, l1, l2];
  return JSON.stringify(parts, (_, value: unknown) => (typeof value === "number" ? Math.sign(value) : value));
}
