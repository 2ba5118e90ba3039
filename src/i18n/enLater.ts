/**
 * @file English words of the parts of the page that arrive when they are first shown: the page itself starts without them.
 */
import { inspector } from "./en/inspector.ts";
import { time } from "./en/time.ts";
import { writing } from "./en/writing.ts";
import { spelling } from "./en/spelling.ts";
import { translating } from "./en/translating.ts";
import { speech } from "./en/speech.ts";
import { algorithm } from "./en/algorithm.ts";
import { lessons } from "./en/lessons.ts";
import { presenting } from "./en/presenting.ts";
import { offline } from "./en/offline.ts";
import { ranks } from "./en/ranks.ts";
import { share } from "./en/share.ts";
import { forecast } from "./en/forecast.ts";
import { embedding } from "./en/embedding.ts";
import { tasks } from "./en/tasks.ts";

export const enLater = {
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
};
