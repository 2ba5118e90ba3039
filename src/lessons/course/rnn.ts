/** @file Lesson 8: networks that read one thing after another: words, poems, the sun, payments. */
import { createLesson } from "#lessons/lesson.ts";
import { toTemplate } from "#model/templates.ts";

export const rnn = createLesson({
  experiment: toTemplate("word-language"),
  steps: [
    { id: "order", target: "place:network", until: { kind: "read" } },
    { id: "state", target: "layer:gru1", until: { kind: "read" } },
    {
      id: "length",
      target: "layer:gru1",
      until: { kind: "answer", answers: ["same", "more", "cut"], right: "same" },
    },
    { id: "words", target: "control:run.toggle", until: { kind: "steps", least: 60 } },
    { id: "own", target: "place:results", until: { kind: "own" } },
    {
      id: "poems",
      target: "place:network",
      experiment: () => toTemplate("tang-poems"),
      until: { kind: "answer", answers: ["next", "meaning", "rhyme"], right: "next" },
    },
    { id: "write", target: "control:run.toggle", until: { kind: "steps", least: 20 } },
    {
      id: "forget",
      target: "layer:lstm1",
      until: { kind: "answer", answers: ["shrinks", "full", "old"], right: "shrinks" },
    },
    {
      id: "sun",
      target: "place:results",
      experiment: () => toTemplate("sunspots-gru"),
      until: { kind: "answer", answers: ["simple", "zero", "none"], right: "simple" },
    },
    { id: "forecast", target: "control:run.toggle", until: { kind: "epochs", least: 2 } },
    {
      id: "fraud",
      target: "place:data",
      experiment: () => toTemplate("fraud-labels"),
      until: { kind: "answer", answers: ["empty", "good", "luck"], right: "empty" },
    },
    { id: "find", target: "control:run.toggle", until: { kind: "steps", least: 40 } },
    { id: "end", until: { kind: "read" } },
  ],
});
