/** @file The canvas: its tools, its links, the palette, what it says aloud. */

export const canvas = {
  "canvas.noSettings": "This layer has nothing to set.",
  "canvas.moreSettings": "Finer settings",
  "canvas.badShape": "Write one to three numbers, such as 14×14×8; −1 for whatever is left.",
};
