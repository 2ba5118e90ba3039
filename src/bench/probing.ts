/**
 * @file What it costs to watch: the engine as the page has it, in its worker, plays with and without the questions that
 * the page asks ten times a second.
 */
import { toJob, type WorkloadName } from "#bench/workloads.ts";
import { connect } from "#engine/connect.ts";
import type { BackendId, Job, LiveEngine, ProbeQuestion } from "#engine/protocol.ts";
import EngineWorker from "#engine/worker.ts?worker";
import { toPlans } from "#model/shape.ts";
import { toEnds } from "#model/task.ts";
import { toRowShape } from "#model/port.ts";
import { toSize } from "#model/tensorShape.ts";
import { mapSize, tileSize } from "#state/scene.ts";
import type { DataFiles } from "#data/dataFiles.ts";

export interface ProbingResult {
  readonly stepsPerSecond: number;
  readonly probedStepsPerSecond: number;
  readonly probesPerSecond: number;
}

const beatMs = 100;
const roundMs = 2000;
const rounds = 4;

/** By turns; the rounds with the median number of steps count. */
export async function measureProbing(
  name: WorkloadName,
  backend: BackendId,
  files: DataFiles,
): Promise<ProbingResult> {
  const job = await toJob(name, files);
  const worker = new EngineWorker();
  const engine = connect(worker);
  try {
    await engine.open({ backend });
    await engine.load(job);
    const questions = toQuestions(job);
    await play(engine, []);
    const plain: Round[] = [];
    const probed: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      plain.push(await play(engine, []));
      probed.push(await play(engine, questions));
    }
    return {
      stepsPerSecond: toMedian(plain.map(({ steps }) => steps)),
      probedStepsPerSecond: toMedian(probed.map(({ steps }) => steps)),
      probesPerSecond: toMedian(probed.map(({ probes }) => probes)),
    };
  } finally {
    engine.destroy();
    worker.terminate();
  }
}

/** Per second. */
interface Round {
  readonly steps: number;
  readonly probes: number;
}

async function play(engine: LiveEngine, questions: readonly ProbeQuestion[]): Promise<Round> {
  const { step } = await engine.play({ untilEpoch: null });
  const start = performance.now();
  let probes = 0;
  while (performance.now() - start < roundMs) {
    const next = performance.now() + beatMs;
    if (questions.length > 0) {
      await Promise.all([
        ...questions.map((question) => engine.probe(question)),
        engine.weights({ layers: null }),
      ]);
      probes += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
  }
  const end = await engine.pause();
  const seconds = (performance.now() - start) / 1000;
  return { steps: (end.step - step) / seconds, probes: probes / seconds };
}

/** Points: a tile of every neuron, and the large map of the output. Pictures: all that the layers make of one. */
function toQuestions({ network, data, task, training }: Job): readonly ProbeQuestion[] {
  const plans = toPlans(network, toEnds(data.ports, task, training.loss));
  const shape = toRowShape(data.ports);
  const targets = network.layers
    .filter(({ kind }) => kind !== "input")
    .map(({ id }) => ({ layer: id, first: 0, count: toSize(plans.get(id)!.output) }));
  if (shape.length > 1) return [{ x: data.test.x.slice(0, toSize(shape)), count: 1, targets }];
  return [
    { ...toGrid(tileSize), targets },
    { ...toGrid(mapSize), targets: targets.slice(-1) },
  ];
}

/** `side`² points of the plane. */
function toGrid(side: number): Pick<ProbeQuestion, "x" | "count"> {
  const count = side * side;
  const toPlace = (at: number) => (12 * (at + 0.5)) / side - 6;
  const x = Float32Array.from({ length: 2 * count }, (_, i) =>
    toPlace(i % 2 === 0 ? (i >> 1) % side : Math.floor((i >> 1) / side)),
  );
  return { x, count };
}

function toMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
