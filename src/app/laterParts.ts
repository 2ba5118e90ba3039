/** @file The canvas and its palette: asked for at once, but beside the worker, so that the engine starts no later for them; and what stands under the canvas of networks on sequences. */
import { later } from "#panels/Later.tsx";

const canvas = import("#builder/NetworkView.tsx");
// Whoever shows it tells that it did not arrive.
canvas.catch(() => {});

export const NetworkView = later(async () => (await canvas).NetworkView);
export const Palette = later(async () => (await import("#builder/Palette.tsx")).Palette);
export const TimePanel = later(async () => (await import("#panels/time/TimePanel.tsx")).TimePanel);
