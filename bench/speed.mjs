/** @file How quick and how right every engine is, on each workload and backend. */
import { toFigure } from "./table.mjs";

/** Those that are measured on each backend. ConvNetJS knows none: it is plain JavaScript. */
const peers = {
  cpu: ["stock", "convnetjs"],
  wasm: ["stock", "convnetjs", "jax"],
  webgl: ["stock"],
  webgpu: ["stock", "jax"],
};
const titles = { layerloom: "ours", stock: "TF.js", convnetjs: "ConvNetJS", jax: "jax-js" };
/** Operations of the product that is the limit. */
const limitFlops = 2 * 1024 ** 3;

export const allBackends = Object.keys(peers);

/** Every race in turn, or ours `alone`; `tell` hears of each when it begins. */
export async function measureSpeed(page, { names, backends, alone, tell }) {
  const races = [];
  for (const backend of backends) {
    for (const name of names) {
      tell(`${name} on ${backend} …`);
      const entrants = [
        "layerloom",
        ...(alone ? [] : peers[backend]),
        ...(backend === "wasm" ? ["limit"] : []),
      ];
      const [outcomes, flops] = await page.evaluate(
        async ([name, backend, engines]) => [
          await window.bench.race(name, { backend, engines }),
          window.bench.countFlops(name),
        ],
        [name, backend, entrants],
      );
      races.push({ name, backend, outcomes, flops });
    }
  }
  return toTables(races, await page.evaluate(() => window.bench.lossSteps));
}

function toTables(races, lossSteps) {
  const isGpu = ({ backend }) => backend === "webgpu";
  const engines = Object.keys(titles).filter((engine) => races.some(({ outcomes }) => engine in outcomes));
  const where = ({ name, backend }) => `${name} ${backend}`;
  const times = races.map((race) => [where(race), ...toTimes(race, engines)]);
  const tables = [
    {
      title: "Milliseconds per step (forward, backward, update of one batch)",
      head: [
        "workload",
        ...engines.map((engine) => titles[engine]),
        "best peer ÷ ours",
        "GFLOP/s",
        "limit",
        "share",
        "bytes allocated",
        "bytes left",
      ],
      rows: times,
    },
    {
      title: "Milliseconds from nothing to the end of the first step",
      head: ["workload", ...engines.map((engine) => titles[engine])],
      rows: races.map((race) => [
        where(race),
        ...engines.map((engine) => toCell(race.outcomes[engine], ({ firstStepMs }) => toFigure(firstStepMs))),
      ]),
    },
    {
      title: `Loss after ${lossSteps.join(", ")} steps, from the same weights and batches (ConvNetJS has no Adam)`,
      head: ["workload", ...engines.map((engine) => titles[engine])],
      rows: races.map((race) => [
        where(race),
        ...engines.map((engine) =>
          toCell(race.outcomes[engine], ({ losses }) => losses.map((loss) => toFigure(loss, 5)).join(" → ")),
        ),
      ]),
    },
  ];
  const counted = races.filter(isGpu);
  if (counted.length === 0) return tables;
  const onGpu = engines.filter((engine) => counted.some(({ outcomes }) => engine in outcomes));
  return [
    ...tables,
    {
      title: "WebGPU dispatches / submits per step",
      head: ["workload", ...onGpu.map((engine) => titles[engine])],
      rows: counted.map((race) => [
        race.name,
        ...onGpu.map((engine) =>
          toCell(
            race.outcomes[engine],
            ({ dispatchesPerStep, submitsPerStep }) =>
              `${toFigure(dispatchesPerStep)} / ${toFigure(submitsPerStep)}`,
          ),
        ),
      ]),
    },
  ];
}

function toTimes({ outcomes, flops }, engines) {
  const ours = outcomes.layerloom;
  const times = engines.map((engine) => toCell(outcomes[engine], ({ msPerStep }) => toFigure(msPerStep)));
  if (ours.failed) return [...times, "–", "–", "–", "–", "–", "–"];
  const others = engines
    .slice(1)
    .map((engine) => outcomes[engine]?.msPerStep)
    .filter((ms) => ms !== undefined);
  const ratio = others.length > 0 ? `${toFigure(Math.min(...others) / ours.msPerStep, 2)}×` : "–";
  const speed = toGiga(flops, ours.msPerStep);
  const limit = outcomes.limit?.msPerStep && toGiga(limitFlops, outcomes.limit.msPerStep);
  const share = limit ? `${((100 * speed) / limit).toFixed(0)} %` : "–";
  const bytes = [ours.allocatedPerStep, ours.bytesPerStep].map((count) => count?.toFixed(0) ?? "–");
  return [...times, ratio, toFigure(speed), toFigure(limit), share, ...bytes];
}

/** GFLOP/s */
export function toGiga(flops, ms) {
  return flops / ms / 1e6;
}

function toCell(outcome, read) {
  if (!outcome) return "–";
  return outcome.failed ? "fails" : read(outcome);
}
