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
  features: {
    minutes: 12,
    steps: 15,
    load: async () => (await import("./course/features.ts")).features,
    text: {
      en: async () => (await import("./course/features.en.ts")).featuresEn,
      zh: async () => (await import("./course/features.zh.ts")).featuresZh,
    },
  },
  descent: {
    minutes: 12,
    steps: 16,
    load: async () => (await import("./course/descent.ts")).descent,
    text: {
      en: async () => (await import("./course/descent.en.ts")).descentEn,
      zh: async () => (await import("./course/descent.zh.ts")).descentZh,
    },
  },
  backprop: {
    minutes: 15,
    steps: 14,
    load: async () => (await import("./course/backprop.ts")).backprop,
    text: {
      en: async () => (await import("./course/backprop.en.ts")).backpropEn,
      zh: async () => (await import("./course/backprop.zh.ts")).backpropZh,
    },
  },
  overfitting: {
    minutes: 12,
    steps: 14,
    load: async () => (await import("./course/overfitting.ts")).overfitting,
    text: {
      en: async () => (await import("./course/overfitting.en.ts")).overfittingEn,
      zh: async () => (await import("./course/overfitting.zh.ts")).overfittingZh,
    },
  },
} satisfies Readonly<Record<LessonId, Entry>>;
