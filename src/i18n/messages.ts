/** @file The words of each language. A page loads those that it shows; the others come when they are chosen. */
import type { Language } from "#i18n/languages.ts";
import type { en } from "./en.ts";

/** "area.name", as English has them; every other language has the same. */
export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;

type Spoken = Exclude<Language, "keys">;

const loaders: Readonly<Record<Spoken, () => Promise<Messages>>> = {
  en: async () => (await import("./en.ts")).en,
  zh: async () => (await import("./zh.ts")).zh,
};

const loaded = new Map<Spoken, Messages>();
const listeners = new Set<() => void>();

/** Resolves when the words of a language can be used; rejects when they do not arrive. */
export async function loadMessages(language: Language): Promise<void> {
  // The language of the keys needs words too: whoever asks which keys there are.
  const spoken = language === "keys" ? "en" : language;
  if (loaded.has(spoken)) return;
  loaded.set(spoken, await loaders[spoken]());
  listeners.forEach((listener) => listener());
}

/** The words of a language; while they are on their way, those of another one. */
export function findMessages(language: Spoken): Messages {
  const words = loaded.get(language) ?? loaded.values().next().value;
  if (!words) throw new Error("no language is loaded: loadMessages comes first");
  return words;
}

/** Calls back when a language has arrived; returns the function that ends it. */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function countLoaded(): number {
  return loaded.size;
}

export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(findMessages("en"), text);
}
