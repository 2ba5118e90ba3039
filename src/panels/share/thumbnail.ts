/** @file The picture of a kept experiment: its decision map, or, where it has none, its network. */
import type { Experiment } from "#model/experiment.ts";
import { findSources, toSorted } from "#model/network.ts";
import { toPlans } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import { toSize } from "#model/tensorShape.ts";
import { isCurveData, toMapField, toPointPictures } from "#panels/mapScene.ts";
import type { Thumbnail } from "#state/gallery.ts";
import { toOutputSpan } from "#state/outputSpan.ts";
import type { Pictures } from "#state/scene.ts";
import { paintMap } from "#viz/field.ts";
import { drawNetworkSketch, type SketchLayer } from "#viz/networkSketch.ts";
import { readPalette } from "#viz/palette.ts";

const width = 192;
const height = 144;

/** Null where the browser gives no canvas. The colours are those that hold at `host`. */
export function drawThumbnail(
  host: Element,
  experiment: Experiment,
  pictures: Pictures | null,
): Thumbnail | null {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  const palette = readPalette(host);
  const points = toPointPictures(pictures);
  const field =
    points && !points.mapOf && !isCurveData(experiment)
      ? toMapField(experiment, points, toOutputSpan(experiment))
      : null;
  if (field) {
    // The middle of the square map.
    const image = context.createImageData(width, width);
    paintMap(image, field, palette, experiment.view.discretize);
    context.putImageData(image, 0, (height - width) / 2);
  } else {
    drawNetworkSketch(context, toSketch(experiment), palette);
  }
  return { width, height, bytes: new Uint8ClampedArray(context.getImageData(0, 0, width, height).data) };
}

function toSketch({ network, data, training }: Experiment): readonly SketchLayer[] {
  const plans = toPlans(network, toEndsOf(data, training.loss));
  const layers = toSorted(network);
  return layers.map(({ id }) => ({
    size: toSize(plans.get(id)?.output ?? [1]),
    sources: findSources(network, id)
      .map((source) => layers.findIndex((layer) => layer.id === source))
      .filter((place) => place >= 0),
  }));
}
