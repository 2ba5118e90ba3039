/** @file Lesson 9: people and films as rows of learned numbers, and what follows from who is close to whom. */
import { createLesson } from "#lessons/lesson.ts";
import { toTemplate } from "#model/templates.ts";

export const embeddings = createLesson({
  experiment: toTemplate("recommend-dot"),
  steps: [
    { id: "holes", target: "place:data", until: { kind: "read" } },
    {
      id: "number",
      target: "place:network",
      until: { kind: "answer", answers: ["name", "order", "age"], right: "name" },
    },
    { id: "row", target: "layer:embedding1", until: { kind: "read" } },
    {
      id: "look",
      target: "layer:embedding1",
      until: { kind: "inspector", tab: "weights", layer: "embedding1" },
    },
    { id: "dot", target: "layer:dot1", until: { kind: "read" } },
    {
      id: "match",
      target: "layer:dot1",
      until: { kind: "answer", answers: ["both", "first", "none"], right: "both" },
    },
    { id: "train", target: "control:run.toggle", until: { kind: "metric", metric: "testLoss", below: 1 } },
    {
      id: "learned",
      target: "layer:embedding1",
      until: { kind: "answer", answers: ["taste", "titles", "chance"], right: "taste" },
    },
    {
      id: "cold",
      target: "place:results",
      until: { kind: "answer", answers: ["fame", "works", "zero"], right: "fame" },
    },
    {
      id: "words",
      target: "place:network",
      until: { kind: "answer", answers: ["near", "long", "spelling"], right: "near" },
    },
    {
      id: "bubble",
      target: "place:results",
      until: { kind: "answer", answers: ["loop", "better", "random"], right: "loop" },
    },
    { id: "end", until: { kind: "read" } },
  ],
});
