/** @file All lessons, each in chunks of its own: its steps, and its words in each language. */
import type { Language } from "#i18n/languages.ts";
import type { Lesson, LessonId, LessonText } from "./lesson.ts";

type Spoken = Exclude<Language, "keys">;

interface Entry {
  readonly minutes: number;
  /** How many; a test holds it to the lesson. */
  readonly steps: number;
  readonly load: () => Promise<Lesson>;
  readonly text: Readonly<Record<Spoken, () => Promise<LessonText>>>;
}

export const lessons = {
  neuron: {
    minutes: 10,
    steps: 13,
    load: async () => (await import("./course/neuron.ts")).neuron,
    text: {
      en: async () => (await import("./course/neuron.en.ts")).neuronEn,
      zh: async () => (await import("./course/neuron.zh.ts")).neuronZh,
    },
  },
} satisfies Readonly<Record<LessonId, Entry>>;
