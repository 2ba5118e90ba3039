/** @file Decoded pictures as a data set: bytes become 0…1, and of the training part as many are kept as are asked for. */
import type { ImageDataset, Part } from "#data/dataset.ts";
import type { ImagePart } from "#data/images.ts";
import type { LoadedImages } from "#data/layouts/pictures.ts";
import type { ImagesData } from "#model/data.ts";
import { toPlainPorts } from "#model/port.ts";
import { toTask } from "#model/task.ts";
import { toSize } from "#model/tensorShape.ts";

export function createImageDataset(
  spec: ImagesData,
  { meta, train, test, marks }: LoadedImages,
): ImageDataset {
  const size = toSize(meta.shape);
  return {
    kind: "images",
    task: toTask(spec),
    ports: toPlainPorts(meta.shape),
    shape: meta.shape,
    train: toPart(train, size, spec.samples === 0 ? train.count : Math.min(spec.samples, train.count)),
    test: toPart(test, size, test.count),
    sound: meta.sound,
    marks,
    about: meta.about,
  };
}

function toPart({ pixels, labels }: ImagePart, size: number, count: number): Part {
  const x = new Float32Array(count * size);
  for (let i = 0; i < x.length; i++) x[i] = pixels[i]! / 255;
  return { count, x, y: Float32Array.from(labels.subarray(0, count)) };
}
