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
  tables: {
    minutes: 10,
    steps: 13,
    load: async () => (await import("./course/tables.ts")).tables,
    text: {
      en: async () => (await import("./course/tables.en.ts")).tablesEn,
      zh: async () => (await import("./course/tables.zh.ts")).tablesZh,
    },
  },
  cnn: {
    minutes: 15,
    steps: 14,
    load: async () => (await import("./course/cnn.ts")).cnn,
    text: {
      en: async () => (await import("./course/cnn.en.ts")).cnnEn,
      zh: async () => (await import("./course/cnn.zh.ts")).cnnZh,
    },
  },
  rnn: {
    minutes: 15,
    steps: 13,
    load: async () => (await import("./course/rnn.ts")).rnn,
    text: {
      en: async () => (await import("./course/rnn.en.ts")).rnnEn,
      zh: async () => (await import("./course/rnn.zh.ts")).rnnZh,
    },
  },
  embeddings: {
    minutes: 10,
    steps: 12,
    load: async () => (await import("./course/embeddings.ts")).embeddings,
    text: {
      en: async () => (await import("./course/embeddings.en.ts")).embeddingsEn,
      zh: async () => (await import("./course/embeddings.zh.ts")).embeddingsZh,
    },
  },
  gpu: {
    minutes: 10,
    steps: 12,
    load: async () => (await import("./course/gpu.ts")).gpu,
    text: {
      en: async () => (await import("./course/gpu.en.ts")).gpuEn,
      zh: async () => (await import("./course/gpu.zh.ts")).gpuZh,
    },
  },
  deploy: {
    minutes: 10,
    steps: 11,
    load: async () => (await import("./course/deploy.ts")).deploy,
    text: {
      en: async () => (await import("./course/deploy.en.ts")).deployEn,
      zh: async () => (await import("./course/deploy.zh.ts")).deployZh,
    },
  },
} satisfies Readonly<Record<LessonId, Entry>>;
