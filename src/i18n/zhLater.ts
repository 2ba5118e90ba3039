/** @file Chinese words of the parts of the page that arrive when they are first shown. */
import { inspector } from "./zh/inspector.ts";
import { time } from "./zh/time.ts";
import { writing } from "./zh/writing.ts";
import { spelling } from "./zh/spelling.ts";
import { translating } from "./zh/translating.ts";
import { speech } from "./zh/speech.ts";
import { algorithm } from "./zh/algorithm.ts";
import { lessons } from "./zh/lessons.ts";
import { presenting } from "./zh/presenting.ts";
import { offline } from "./zh/offline.ts";
import { ranks } from "./zh/ranks.ts";
import { share } from "./zh/share.ts";
import { forecast } from "./zh/forecast.ts";
import { embedding } from "./zh/embedding.ts";
import { tasks } from "./zh/tasks.ts";
import type { enLater } from "./enLater.ts";

export const zhLater = {
  ...inspector,
  ...time,
  ...writing,
  ...spelling,
  ...translating,
  ...speech,
  ...algorithm,
  ...lessons,
  ...presenting,
  ...offline,
  ...ranks,
  ...forecast,
  ...share,
  ...tasks,
  ...embedding,
} satisfies Readonly<Record<keyof typeof enLater, string>>;
