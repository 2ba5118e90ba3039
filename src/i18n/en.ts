/**
 * @file English. Slots are `{name}`; a word that follows a number is `{count|one|many}`. Numbers come ready to print.
 * The other languages have the same keys with the same slots.
 */
import { embed } from "./en/embed.ts";
import { controls } from "./en/controls.ts";
import { canvas } from "./en/canvas.ts";
import { data } from "./en/data.ts";
import { images } from "./en/images.ts";
import { layers } from "./en/layers.ts";
import { model } from "./en/model.ts";
import { network } from "./en/network.ts";
import { packs } from "./en/packs.ts";
import { page } from "./en/page.ts";
import { pictures } from "./en/pictures.ts";
import { problem } from "./en/problem.ts";
import { ratings } from "./en/ratings.ts";
import { results } from "./en/results.ts";
import { sequenceTraining } from "./en/sequenceTraining.ts";
import { sequences } from "./en/sequences.ts";
import { series } from "./en/series.ts";
import { sequenceTemplates } from "./en/sequenceTemplates.ts";
import { templates } from "./en/templates.ts";
import { timeSets } from "./en/timeSets.ts";
import { timeTemplates } from "./en/timeTemplates.ts";
import { texts } from "./en/texts.ts";
import { training } from "./en/training.ts";

export const en = {
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
