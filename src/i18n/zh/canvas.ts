/** @file 画布：工具、连线、层的列表，以及朗读的话。 */
import type { canvas as en } from "#i18n/en/canvas.ts";

export const canvas = {
  "canvas.noSettings": "这一层没有可设置的项。",
  "canvas.moreSettings": "更多设置",
  "canvas.badShape": "请写一到三个数，例如 14×14×8；−1 表示剩下的全部。",
} satisfies Record<keyof typeof en, string>;
