import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** "area.name", as English has them; every other language has the same. */
export type MessageKey = keyof typeof en;

export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(en, text);
}

export const messages: Readonly<Record<"en" | "zh", Readonly<Record<MessageKey, string>>>> = { en, zh };
