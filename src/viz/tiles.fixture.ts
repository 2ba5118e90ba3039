import { createDataThumb } from "./dataThumb.ts";
import { mapBands } from "./field.ts";
import { createHeatTile } from "./heatTile.ts";
import { createMosaic } from "./mosaic.ts";
import { createRampKey, createThreadKey } from "./rampKey.ts";
import { createSpiralField, createSpiralPoints, plane } from "./spiral.fixture.ts";
import type { Fixture } from "./stage.fixture.ts";

const points = createSpiralPoints(160, 5);
const many = createSpiralField(24, 64);

function toFixture<T>(
  title: string,
  width: number,
  height: number,
  create: (host: HTMLElement) => { update(data: T): void; destroy(): void },
  data: T,
): Fixture {
  return {
    title,
    width,
    height,
    show(host) {
      const chart = create(host);
      chart.update(data);
      return { redraw: () => chart.update(data), destroy: () => chart.destroy() };
    },
  };
}

const hidden = createSpiralField(40, 8);

const heatTile = toFixture("Heat tile", 50, 50, createHeatTile, { label: "spiral", field: hidden });
const mosaic = toFixture("Mosaic", 200, 200, createMosaic, {
  ...many,
  label: "64 neurons",
});
const thumb = toFixture("Thumbnail", 66, 66, createDataThumb, {
  ...points,
  colors: { kind: "class" },
  axes: plane,
});
const threadKey = toFixture("Key of threads", 150, 32, createThreadKey, { label: "weight", range: 2 });
const rampKey = toFixture("Key of the map", 150, 24, createRampKey, {
  label: "answer",
  shade: { ramp: "diverging", gain: 0.44, bands: mapBands },
  labels: ["−1", "0", "+1"],
});
const tile3 = toFixture("Heat tile", 50, 50, createHeatTile, {
  label: "unit 3",
  field: { ...hidden, unit: 3 },
});
const sequentialKey = toFixture("Key of activations", 150, 24, createRampKey, {
  label: "activation",
  shade: { ramp: "sequential", gain: 1, bands: 0 },
  labels: ["0", "", "4.2"],
});

export const fixtures: readonly Fixture[] = [
  heatTile,
  tile3,
  mosaic,
  thumb,
  threadKey,
  rampKey,
  sequentialKey,
];
