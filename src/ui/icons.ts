/**
 * @file The drawings of all icons on a grid of 20 × 20, lines 1.5 wide with round ends. A layer's glyph draws what the
 * layer does, not a metaphor; its name is `layer.` and the kind.
 */

/** One path of a drawing: a line unless `fill` is set. */
export interface Stroke {
  readonly d: string;
  readonly fill?: true;
  readonly width?: number;
  readonly dash?: string;
  /** Drawn in the accent colour. */
  readonly live?: true;
}

type Drawing = readonly Stroke[];

const line = (d: string, width?: number): Stroke => (width === undefined ? { d } : { d, width });
const fill = (d: string): Stroke => ({ d, fill: true });
const toCircle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const ring = (x: number, y: number, r = 1.6): Stroke => line(toCircle(x, y, r), 1.4);
/** Dots as x, y, x, y, … */
const dots = (r: number, ...at: readonly number[]): Stroke =>
  fill(at.map((x, i) => (i % 2 === 0 ? toCircle(x, at[i + 1] ?? 0, r) : "")).join(""));

const box = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y}h${width}v${height}h${-width}z`;
/** Two by two cells, of which a pooling keeps something. */
const window2 = line("M2.6 5.4h9.2v9.2H2.6zM7.2 5.4v9.2M2.6 10h9.2M13.2 10h1", 1.2);

/** Three warp threads and three weft threads, over and under; the middle weft is the live one. */
const mark: Drawing = [
  line(
    "M4.2 1v.6M4.2 6.8v6.4M4.2 18.4v.6M10 1v6.4M10 12.6V19M15.8 1v.6M15.8 6.8v6.4M15.8 18.4v.6M1 4.2h6.4M12.6 4.2H19M1 15.8h6.4M12.6 15.8H19",
    2.5,
  ),
  { d: "M1 10h.6M6.8 10h6.4M18.4 10h.6", width: 2.5, live: true },
];

export const icons = {
  mark,
  play: [fill("M6.2 3.9c0-.8.9-1.3 1.6-.9l9 6.1c.6.4.6 1.3 0 1.7l-9 6.1c-.7.5-1.6 0-1.6-.8z")],
  pause: [
    fill(
      "M5.5 4h2.8a.6.6 0 0 1 .6.6v10.8a.6.6 0 0 1-.6.6H5.5a.6.6 0 0 1-.6-.6V4.6a.6.6 0 0 1 .6-.6z" +
        "M11.7 4h2.8a.6.6 0 0 1 .6.6v10.8a.6.6 0 0 1-.6.6h-2.8a.6.6 0 0 1-.6-.6V4.6a.6.6 0 0 1 .6-.6z",
    ),
  ],
  step: [
    fill("M5 4.6c0-.6.7-1 1.2-.6l6.9 5.3c.4.3.4 1 0 1.3l-6.9 5.3c-.5.4-1.2 0-1.2-.6z"),
    line("M15.5 4.5v11"),
  ],
  stepEpoch: [
    fill("M3 5c0-.5.6-.9 1.1-.5l5 4.9c.3.3.3.9 0 1.2l-5 4.9c-.5.4-1.1 0-1.1-.5z"),
    fill("M9.4 5c0-.5.6-.9 1.1-.5l4.6 4.9c.3.3.3.9 0 1.2l-4.6 4.9c-.5.4-1.1 0-1.1-.5z"),
    line("M17 4.5v11"),
  ],
  reset: [line("M4.2 8.2A6.2 6.2 0 1 1 3.9 11.6M3.8 4.2v4.2h4.2")],
  share: [line("M10 12.2V3.2M6.8 6 10 2.9 13.2 6M5.6 9H4.4v8h11.2V9h-1.2")],
  sun: [
    ring(10, 10, 3),
    line(
      "M10 2.6v1.6M10 15.8v1.6M2.6 10h1.6M15.8 10h1.6M4.8 4.8l1.1 1.1M14.1 14.1l1.1 1.1M4.8 15.2l1.1-1.1M14.1 5.9l1.1-1.1",
    ),
  ],
  moon: [line("M16.4 11.9A6.8 6.8 0 0 1 8.1 3.6a6.8 6.8 0 1 0 8.3 8.3z")],
  present: [line("M2.8 3.8h14.4M3.8 3.8v8.8h12.4V3.8M10 12.6v2.2M6.8 17l3.2-2.2 3.2 2.2")],
  laser: [dots(2.2, 14.4, 5.6), line("M3.4 16.6 12 8M14.4 1.4v.9M18.6 5.6h-.9M17.4 2.6l-.7.7")],
  print: [line("M6 7V3h8v4M6 13.4H4V7h12v6.4h-2", 1.4), line("M6 11.4h8V17H6z", 1.4)],
  screen: [fill(box(2.8, 4, 14.4, 9.6)), line("M7 16.6h6")],
  down: [line("M5.8 8.2 10 12.2l4.2-4")],
  right: [line("M8 5.6 12.2 10 8 14.4")],
  left: [line("M12 5.6 7.8 10l4.2 4.4")],
  plus: [line("M10 4.6v10.8M4.6 10h10.8")],
  minus: [line("M4.6 10h10.8")],
  check: [line("M4.6 10.4 8.4 14l7-8")],
  close: [line("M5.4 5.4l9.2 9.2M14.6 5.4l-9.2 9.2")],
  external: [line("M8 4.4H4.4v11.2h11.2V12M11.6 4.2h4.2v4.2M15.6 4.4 9.4 10.6")],
  help: [line("M7.6 7.6a2.4 2.4 0 1 1 3.6 2.2c-.8.4-1.2.9-1.2 1.8"), dots(0.95, 10, 14.2)],
  search: [ring(9, 9, 5), line("M12.8 12.8l3.4 3.4")],
  erase: [
    line(
      "M7.4 16.2 3.6 12.4a1.2 1.2 0 0 1 0-1.7l6.9-6.9a1.2 1.2 0 0 1 1.7 0l4 4a1.2 1.2 0 0 1 0 1.7l-6.7 6.7zM7 7.4l5.6 5.6M7.4 16.2h8.8",
    ),
  ],
  brush: [
    line("M8.2 10.6l6.6-6.8a1.4 1.4 0 0 1 2 2l-6.8 6.6M8.2 10.6l1.8 1.8"),
    line("M8.2 10.6c-2.4-.4-3.7 1-3.9 2.9-.1 1.1-.6 1.9-1.5 2.4 2.9 1 6.6.3 7.2-3.5"),
  ],
  dice: [
    line(
      "M4.2 3.4h11.6a.8.8 0 0 1 .8.8v11.6a.8.8 0 0 1-.8.8H4.2a.8.8 0 0 1-.8-.8V4.2a.8.8 0 0 1 .8-.8z",
      1.4,
    ),
    dots(1.1, 7, 7, 13, 13, 10, 10, 13, 7, 7, 13),
  ],
  alert: [line("M10 6.2v4.6"), dots(0.95, 10, 13.7), ring(10, 10, 7.2)],
  undo: [line("M7.2 4.4 3.6 8l3.6 3.6M3.8 8h7.6a4.3 4.3 0 0 1 0 8.6H8")],
  redo: [line("M12.8 4.4 16.4 8l-3.6 3.6M16.2 8H8.6a4.3 4.3 0 0 0 0 8.6H12")],
  fit: [line("M3.6 7V3.6H7M13 3.6h3.4V7M16.4 13v3.4H13M7 16.4H3.6V13")],
  more: [dots(1.3, 4.8, 10, 10, 10, 15.2, 10)],
  data: [dots(1.3, 5, 6, 9, 4.4, 7.6, 9.6, 4.4, 13), ring(12.6, 9), ring(15.4, 13.4), ring(11, 15.2)],
  layers: [ring(4.6, 6), ring(4.6, 14), ring(15.4, 10), line("M6.4 6.6 13.7 9.4M6.4 13.4l7.3-2.8")],
  results: [line("M3.4 3.4v13.2h13.2M6 6.4c1.2 5 3.6 6.6 10 7")],
  settings: [line("M3 6h7.4M14.6 6H17M3 14h2.4M9.6 14H17"), ring(12.5, 6, 2), ring(7.5, 14, 2)],
  table: [line("M3.2 4h13.6v12H3.2zM3.2 8h13.6M3.2 12h13.6M8 4v12", 1.4)],
  lesson: [
    line(
      "M10 5.4C8.2 4 5.8 3.6 3 3.8v11.4c2.8-.2 5.2.2 7 1.6 1.8-1.4 4.2-1.8 7-1.6V3.8c-2.8-.2-5.2.2-7 1.6zM10 5.4v11.2",
    ),
  ],
  goal: [line("M5 17.2V3M5 3.8h9.8l-2.6 3.4 2.6 3.4H5")],
  folder: [line("M2.8 15.6V4.6h5l1.8 2.2h7.6v8.8z")],
  pencil: [line("M4 16l.8-3.4 8.6-8.6a1.2 1.2 0 0 1 1.7 0l1 1a1.2 1.2 0 0 1 0 1.7L7.4 15.2z")],
  picture: [line("M3.2 4h13.6v12H3.2zM3.4 14l4.2-4.6 3 3 2-2 4 3.8", 1.4), dots(1.2, 12.6, 7.4)],
  camera: [line("M2.8 6.2h3.4l1.4-2h4.8l1.4 2h3.4v9.6H2.8z", 1.4), ring(10, 10.8, 2.8)],
  microphone: [
    line(
      "M10 3a2.4 2.4 0 0 1 2.4 2.4v4a2.4 2.4 0 0 1-4.8 0v-4A2.4 2.4 0 0 1 10 3zM5 9.2a5 5 0 0 0 10 0M10 14.4V17",
      1.5,
    ),
  ],
  speaker: [line("M3.2 8v4h2.8l3.6 3V5L6 8zM12.4 7.4a3.6 3.6 0 0 1 0 5.2M14.6 5.2a6.8 6.8 0 0 1 0 9.6", 1.5)],
  copy: [line("M7.4 7.4h9v9h-9zM12.6 7.2V3.6h-9v9h3.6")],
  save: [line("M10 3.2v9.2M6.6 9.2 10 12.6l3.4-3.4M4 13.4v3.2h12v-3.2")],
  gallery: [line("M3.4 3.4h5.6v5.6H3.4zM11 3.4h5.6v5.6H11zM3.4 11h5.6v5.6H3.4zM11 11h5.6v5.6H11z", 1.4)],
  keep: [line("M5 3.4h10v13.4l-5-3.8-5 3.8z")],
  bin: [line("M3.8 5.6h12.4M8 5.4V3.4h4v2M5.4 5.8l.7 11h7.8l.7-11M8.4 8.8v5M11.6 8.8v5", 1.4)],
  qr: [
    line("M3.2 3.2h5v5h-5zM11.8 3.2h5v5h-5zM3.2 11.8h5v5h-5z", 1.5),
    fill(
      "M11.2 11.2h2.2v2.2h-2.2zM15 11.2h2.2v2.2H15zM13.2 13.6h2v2h-2zM11.2 15.4h2v2h-2zM15.2 15.4h2v2h-2z",
    ),
  ],
  keyboard: [
    line("M2.6 5.2h14.8v9.6H2.6z", 1.4),
    dots(0.8, 5.6, 8.2, 8.5, 8.2, 11.5, 8.2, 14.4, 8.2),
    line("M6.6 11.8h6.8", 1.4),
  ],
  "layer.input": [line("M6 4h8v12H6z", 1.4), line("M2.4 10H6")],
  "layer.dense": [
    dots(1.3, 4, 4.5, 4, 10, 4, 15.5, 16, 7, 16, 13),
    line("M4 4.5 16 7M4 4.5 16 13M4 10l12-3M4 10l12 3M4 15.5 16 7M4 15.5 16 13", 1),
  ],
  "layer.activation": [line("M2.8 14.6h5.6L16.8 5")],
  "layer.dropout": [
    ring(4.6, 4.8),
    ring(4.6, 15.2),
    dots(1.8, 4.6, 10, 15.4, 4.8, 15.4, 15.2, 10, 12.6),
    { d: toCircle(15.4, 10, 1.7) + toCircle(10, 7.4, 1.7), width: 1.2, dash: "1.4 1.5" },
  ],
  "layer.batchNormalization": [line("M2.6 15.4c3.6 0 4-10.8 7.4-10.8s3.8 10.8 7.4 10.8M10 4.6v10.8")],
  "layer.flatten": [
    line(box(2.6, 6.6, 3, 3) + box(2.6, 10.6, 3, 3) + box(6.6, 6.6, 3, 3) + box(6.6, 10.6, 3, 3), 1.4),
    line("M11.4 10h2.2M16.4 3.2v13.6"),
  ],
  "layer.reshape": [line(box(2.8, 3.4, 4, 13.2) + box(13, 6.6, 4.4, 6.8), 1.4), line("M9 10h2.2")],
  "layer.conv1d": [line("M3 7h14v6H3zM7.7 7v6M12.3 7v6", 1), line(box(3, 7, 9.3, 6), 1.9)],
  "layer.conv2d": [
    line("M3 3h14v14H3zM3 7.67h14M3 12.33h14M7.67 3v14M12.33 3v14", 1),
    line(box(3, 3, 9.33, 9.33), 1.9),
  ],
  "layer.depthwiseConv2d": [line(box(2.8, 3, 9, 9), 1.4), line("M14.6 5.6v9H5.6M17.2 8.4v8.8H8.4")],
  "layer.separableConv2d": [line(box(2.8, 3, 9, 9), 1.4), line("M14.6 5.6v9H5.6"), dots(1.5, 16.4, 16.6)],
  "layer.conv2dTranspose": [
    line("M6.4 6.4h10.8v10.8H6.4zM11.8 6.4v10.8M6.4 11.8h10.8", 1),
    line(box(2.8, 2.8, 5.4, 5.4), 1.9),
  ],
  "layer.upSampling2d": [line(box(3, 9.4, 5, 5) + box(9.6, 3.2, 7.6, 11.2), 1.4), line("M3 17h14")],
  "layer.zeroPadding2d": [
    line(box(6.4, 6.4, 7.2, 7.2), 1.9),
    { d: box(2.8, 2.8, 14.4, 14.4), width: 1.2, dash: "1.6 1.8" },
  ],
  "layer.maxPooling1d": [
    line("M2.6 7.6h9.2v4.8H2.6zM7.2 7.6v4.8M13.2 10h1", 1.2),
    fill(box(2.6, 7.6, 4.6, 4.8)),
    fill(box(15.4, 7.6, 3.4, 4.8)),
  ],
  "layer.averagePooling1d": [
    line("M2.6 7.6h9.2v4.8H2.6zM7.2 7.6v4.8M13.2 10h1", 1.2),
    line(box(15.4, 7.6, 3, 4.8), 1.4),
  ],
  "layer.maxPooling2d": [window2, fill(box(2.9, 5.7, 4, 4)), fill(box(15.4, 8.1, 3.4, 3.8))],
  "layer.averagePooling2d": [window2, line(box(15.4, 8.1, 3, 3.8), 1.4)],
  "layer.globalMaxPooling": [
    line(box(2.6, 4.6, 10.8, 10.8), 1.4),
    fill(box(6, 8, 4, 4)),
    dots(1.6, 16.8, 10),
  ],
  "layer.globalAveragePooling": [
    line(box(2.6, 4.6, 10.8, 10.8), 1.4),
    line("M5 10h5.6M8.4 7.6 10.8 10l-2.4 2.4"),
    dots(1.5, 16.8, 10),
  ],
  "layer.embedding": [
    line("M8.6 3h8.6v14H8.6zM8.6 7.67h8.6M8.6 12.33h8.6", 1),
    line(box(8.6, 7.67, 8.6, 4.66), 1.9),
    line("M2.6 10h3.4M4.6 8.2 6.4 10l-1.8 1.8", 1.4),
  ],
  "layer.simpleRnn": [
    line(box(6, 9.6, 8, 6.4), 1.4),
    line("M2.4 12.8H6M14 12.8h3.6M14 10.8c3.4-1.2 2.6-7-4-7s-7.4 5.6-4 6.6"),
  ],
  "layer.gru": [
    line(box(6, 9.6, 8, 6.4), 1.4),
    line("M2.4 12.8H6M14 12.8h3.6M14 10.8c3.4-1.2 2.6-7-4-7s-7.4 5.6-4 6.6"),
    dots(1.2, 8.6, 12.8, 11.4, 12.8),
  ],
  "layer.lstm": [
    line("M2.4 5.6h15.2M2.4 14.4h15.2", 1.4),
    ring(7, 5.6, 1.9),
    line("M10 14.4V8.4M13 5.6v8.8M7 7.6v6.8"),
  ],
  "layer.repeatVector": [
    line(box(2.6, 5, 2.8, 10), 1.9),
    line("M7 10h1.8"),
    line(box(10.2, 5, 2.8, 10) + box(14.6, 5, 2.8, 10), 1.2),
  ],
  "layer.attention": [
    dots(1.4, 4, 4.6, 10, 4.6, 16, 4.6),
    line(box(7.4, 13, 5.2, 4), 1.4),
    line("M10 13 10 4.6", 1.9),
    line("M10 13 4 4.6M10 13l6-8.4", 1),
  ],
  "layer.selfAttention": [
    dots(1.4, 4, 4.6, 10, 4.6, 16, 4.6, 4, 15.4, 10, 15.4, 16, 15.4),
    line("M10 15.4 10 4.6", 1.9),
    line("M10 15.4 4 4.6M10 15.4l6-10.8", 1),
  ],
  "layer.positionalEncoding": [
    line("M2.6 7c1.9-4 3.8-4 5.6 0s3.7 4 5.6 0 2.4-3.4 3.6-3.4"),
    line("M3 16.4h14M5 16.4v-2.6M8.4 16.4v-2.6M11.8 16.4v-2.6M15.2 16.4v-2.6", 1.2),
  ],
  "layer.gaussianNoise": [line("M2.6 13.4l2-5 2.2 7.2 2.4-9.8 2.2 8.6 2-5.6 1.8 3.8 2.2-1.8")],
  "layer.layerNormalization": [line("M3 5h14M3 10h14M3 15h14"), dots(1.6, 7, 5, 12, 10, 9, 15)],
  "layer.add": [ring(10, 10, 6.6), line("M10 6.8v6.4M6.8 10h6.4")],
  "layer.multiply": [ring(10, 10, 6.6), line("M7.8 7.8l4.4 4.4M12.2 7.8l-4.4 4.4")],
  "layer.concatenate": [
    line(box(3.4, 3.2, 5, 6) + box(3.4, 10.8, 5, 6), 1.4),
    line("M10.4 6.2h2.8v7.6h-2.8M13.2 10h4"),
  ],
  "layer.dot": [line(box(3, 4, 3, 12) + box(14, 4, 3, 12), 1.4), dots(1.9, 10, 10)],
  "layer.output": [line("M6 4h8v12H6z", 1.4), line("M14 10h3.6")],
  lock: [line("M5.4 9h9.2v7.4H5.4zM7.4 9V6.6a2.6 2.6 0 0 1 5.2 0V9", 1.5)],
  arrange: [
    line(box(2.6, 7.6, 4, 4.8) + box(13.4, 3, 4, 4.8) + box(13.4, 12.2, 4, 4.8), 1.4),
    line("M6.6 10H10M13.4 5.4H10v9.2h3.4"),
  ],
  row: [line("M2.4 10h15.2", 1.2), line(box(4, 5.6, 4, 8.8) + box(12, 7.2, 4, 5.6), 1.4)],
  column: [line("M10 2.4v15.2", 1.2), line(box(5.6, 4, 8.8, 4) + box(7.2, 12, 5.6, 4), 1.4)],
  spread: [line("M3 3v14M17 3v14"), line(box(8, 5.6, 4, 8.8), 1.4)],
  map: [line(box(2.8, 3.4, 14.4, 13.2), 1.4), fill(box(10.4, 10.4, 5, 4.4))],
  fullscreen: [line("M11.6 3.6h4.8v4.8M16.2 3.8 11.4 8.6M8.4 16.4H3.6v-4.8M3.8 16.2l4.8-4.8")],
} as const satisfies Record<string, Drawing>;

export type IconName = keyof typeof icons;
