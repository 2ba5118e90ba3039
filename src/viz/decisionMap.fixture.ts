import { createDecisionMap, type DecisionMapData, type DecisionMapOptions } from "./decisionMap.ts";
import { createSpiralField, createSpiralPoints, createThreeClasses, plane } from "./spiral.fixture.ts";
import type { Fixture } from "./stage.fixture.ts";

export const spiralMap: DecisionMapData = {
  label: "Decision map, test accuracy 96.7 percent",
  field: createSpiralField(100),
  curve: null,
  axes: plane,
  train: createSpiralPoints(350, 1),
  test: createSpiralPoints(150, 2),
  colors: { kind: "class" },
  show: "all",
  discretize: false,
  mark: null,
};

const three = createSpiralPoints(150, 3);

export const classMap: DecisionMapData = {
  ...spiralMap,
  field: createThreeClasses(60),
  train: { places: three.places, labels: three.labels.map((_, i) => i % 3) },
  mark: { first: 2, second: -3 },
};

export const sineMap: DecisionMapData = {
  ...spiralMap,
  field: null,
  curve: Float32Array.from({ length: 100 }, (_, i) => 3 * Math.sin(((i + 0.5) / 100) * 12 - 6)),
  colors: { kind: "value", center: 0, range: 3 },
  train: {
    places: Float32Array.from({ length: 80 }, (_, i) =>
      i % 2 === 0 ? i * 0.15 - 6 : 3 * Math.sin((i - 1) * 0.15 - 6),
    ),
    labels: Float32Array.from({ length: 40 }, (_, i) => 3 * Math.sin(i * 0.3 - 6)),
  },
  test: { places: new Float32Array(), labels: new Float32Array() },
};

function toFixture(title: string, data: DecisionMapData, options: DecisionMapOptions): Fixture {
  return {
    title,
    width: 344,
    height: 366,
    show(host) {
      const map = createDecisionMap(host, options);
      map.update(data);
      return { redraw: () => map.update(data), destroy: () => map.destroy() };
    },
  };
}

export const fixtures: readonly Fixture[] = [
  toFixture("Decision map: two spirals", spiralMap, {}),
  toFixture("Decision map: three classes, a chosen place", classMap, {}),
  toFixture("Decision map: only the decision", { ...spiralMap, discretize: true, show: "test" }, {}),
  toFixture("Decision map: one input, a regression", sineMap, { axes: "both" }),
];
