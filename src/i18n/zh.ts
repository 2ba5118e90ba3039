/** @file Simplified Chinese. Terms stand in docs/glossary.md; a gap between Chinese and Latin letters or digits. */
import { data } from "./zh/data.ts";
import { layers } from "./zh/layers.ts";
import { model } from "./zh/model.ts";
import { network } from "./zh/network.ts";
import { packs } from "./zh/packs.ts";
import { page } from "./zh/page.ts";
import { problem } from "./zh/problem.ts";
import { results } from "./zh/results.ts";
import { training } from "./zh/training.ts";

export const zh = {
  ...model,
  ...layers,
  ...data,
  ...network,
  ...training,
  ...results,
  ...problem,
  ...packs,
  ...page,
};
