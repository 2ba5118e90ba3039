/** @file Simplified Chinese. Terms stand in docs/glossary.md; a gap between Chinese and Latin letters or digits. */
import { embed } from "./zh/embed.ts";
import { controls } from "./zh/controls.ts";
import { canvas } from "./zh/canvas.ts";
import { data } from "./zh/data.ts";
import { images } from "./zh/images.ts";
import { layers } from "./zh/layers.ts";
import { model } from "./zh/model.ts";
import { network } from "./zh/network.ts";
import { packs } from "./zh/packs.ts";
import { page } from "./zh/page.ts";
import { pictures } from "./zh/pictures.ts";
import { problem } from "./zh/problem.ts";
import { ratings } from "./zh/ratings.ts";
import { results } from "./zh/results.ts";
import { sequenceTraining } from "./zh/sequenceTraining.ts";
import { sequences } from "./zh/sequences.ts";
import { series } from "./zh/series.ts";
import { sequenceTemplates } from "./zh/sequenceTemplates.ts";
import { templates } from "./zh/templates.ts";
import { timeSets } from "./zh/timeSets.ts";
import { timeTemplates } from "./zh/timeTemplates.ts";
import { texts } from "./zh/texts.ts";
import { training } from "./zh/training.ts";

export const zh = {
  ...controls,
  ...embed,
  ...model,
  ...layers,
  ...sequences,
  ...timeSets,
  ...timeTemplates,
  ...series,
  ...sequenceTraining,
  ...canvas,
  ...data,
  ...templates,
  ...sequenceTemplates,
  ...texts,
  ...network,
  ...training,
  ...results,
  ...pictures,
  ...images,
  ...ratings,
  ...problem,
  ...packs,
  ...page,
};
