/** @file Fills messages. Numbers come as the caller wants them printed; nothing is formatted here. */
import type { Language } from "#i18n/languages.ts";
import { findMessages, type MessageKey } from "#i18n/messages.ts";

export type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: Values) => string;

/** In the language `keys` every message is its own key, `[[data.title]]`, so that forgotten words stand out. */
export function createTranslate(language: Language): Translate {
  if (language === "keys") return (key) => `[[${key}]]`;
  const words = findMessages(language);
  // Words that are still on their way leave their place empty, and all is said anew once they are there.
  return (key, values = {}) => fillTemplate(words[key] ?? "", values);
}

/**
 * Puts values into `{slot}`, and chooses in `{count|neuron|neurons}` the first word for 1, else the second.
 * A slot without a value stays as it is written.
 */
export function fillTemplate(template: string, values: Values): string {
  return template.replaceAll(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (slot, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return slot;
      if (one === undefined) return String(value);
      return String(value) === "1" ? one : (many ?? "");
    },
  );
}

export type TemplatePart = { readonly text: string } | { readonly slot: string };

/** A template as its pieces in order, for sentences whose slots are controls: `"a {b}"` → `{text: "a "}, {slot: "b"}`. */
export function splitTemplate(template: string): TemplatePart[] {
  return template
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { slot: piece.slice(1, -1) } : { text: piece }));
}

/** The names of a template's slots, each once, sorted. */
export function findSlots(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(/\{(\w+)/g), (match) => match[1]!))].toSorted();
}
