/** @file Lesson 11: what a trained network is, how it leaves the page, and what is still to do where it is used. */
import { createLesson } from "#lessons/lesson.ts";
import { toTemplate } from "#model/templates.ts";

export const deploy = createLesson({
  experiment: toTemplate("iris"),
  steps: [
    {
      id: "train",
      target: "control:run.toggle",
      until: { kind: "metric", metric: "testAccuracy", above: 0.9 },
    },
    {
      id: "numbers",
      target: "layer:hidden1",
      until: { kind: "inspector", tab: "weights" },
    },
    {
      id: "size",
      target: "place:network",
      until: { kind: "answer", answers: ["bytes", "kilo", "mega"], right: "bytes" },
    },
    {
      id: "forward",
      target: "place:network",
      until: { kind: "answer", answers: ["rest", "weights", "all"], right: "rest" },
    },
    { id: "keep", target: "control:share", until: { kind: "read" } },
    { id: "elsewhere", target: "place:network", until: { kind: "read" } },
    {
      id: "scale",
      target: "place:data",
      until: { kind: "answer", answers: ["same", "new", "skip"], right: "same" },
    },
    {
      id: "round",
      target: "layer:hidden1",
      until: { kind: "answer", answers: ["little", "broken", "better"], right: "little" },
    },
    {
      id: "place",
      target: "place:network",
      until: { kind: "answer", answers: ["device", "server", "equal"], right: "device" },
    },
    {
      id: "drift",
      target: "place:results",
      until: { kind: "answer", answers: ["watch", "never", "retrain"], right: "watch" },
    },
    { id: "end", until: { kind: "read" } },
  ],
});
