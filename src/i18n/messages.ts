/**
 * @file The words of each language, in two parts: those that the page starts with, and those of the parts of the page
 * that arrive later. A page loads the languages that it shows; the others come when they are chosen.
 */
import type { Language } from "#i18n/languages.ts";
import type { en } from "./en.ts";
import type { enLater } from "./enLater.ts";

type FirstKey = keyof typeof en;
type LaterKey = keyof typeof enLater;
/** "area.name", as English has them; every other language has the same. */
export type MessageKey = FirstKey | LaterKey;
/** The later words may still be on their way. */
export type Messages = Readonly<Record<FirstKey, string> & Partial<Record<LaterKey, string>>>;

type Spoken = Exclude<Language, "keys">;

interface Loader {
  readonly first: () => Promise<Readonly<Record<FirstKey, string>>>;
  readonly later: () => Promise<Readonly<Record<LaterKey, string>>>;
}

const loaders: Readonly<Record<Spoken, Loader>> = {
  en: {
    first: async () => (await import("./en.ts")).en,
    later: async () => (await import("./enLater.ts")).enLater,
  },
  zh: {
    first: async () => (await import("./zh.ts")).zh,
    later: async () => (await import("./zhLater.ts")).zhLater,
  },
};

const loaded = new Map<Spoken, Messages>();
const complete = new Set<Spoken>();
const listeners = new Set<() => void>();
let wantsLater = false;

/** Resolves when the words of a language can be used; rejects when they do not arrive. */
export async function loadMessages(language: Language): Promise<void> {
  // The language of the keys needs words too: whoever asks which keys there are.
  const spoken = language === "keys" ? "en" : language;
  if (!loaded.has(spoken)) add(spoken, await loaders[spoken].first());
  if (wantsLater) await completeWords(spoken);
}

/** The other words of the languages that are there, and from now on of those that come. */
export async function loadLaterMessages(): Promise<void> {
  wantsLater = true;
  await Promise.all(Array.from(loaded.keys(), completeWords));
}

async function completeWords(language: Spoken): Promise<void> {
  if (complete.has(language)) return;
  const words = await loaders[language].later();
  if (complete.has(language)) return;
  complete.add(language);
  add(language, { ...loaded.get(language)!, ...words });
}

function add(language: Spoken, words: Messages): void {
  loaded.set(language, words);
  listeners.forEach((listener) => listener());
}

/** The words of a language; while they are on their way, those of another one. */
export function findMessages(language: Spoken): Messages {
  const words = loaded.get(language) ?? loaded.values().next().value;
  if (!words) throw new Error("no language is loaded: loadMessages comes first");
  return words;
}

/** Calls back when words have arrived; returns the function that ends it. */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Another number each time that words have arrived. */
export function countLoaded(): number {
  return loaded.size + complete.size;
}

export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(findMessages("en"), text);
}
