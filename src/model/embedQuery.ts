/**
 * @file What a course page asks of a playground in a frame, as the query of the frame's address. Nothing in it stops the
 * playground from opening: what cannot be read is left out and told.
 */
import { openAccess, isPattern, type Access, type Limit } from "#model/access.ts";
import { dataRanges } from "#model/data.ts";
import { controlNames, type ControlName } from "#model/controls.ts";

export const embedPanels = ["data", "network", "results", "controls", "lesson"] as const;
export type EmbedPanel = (typeof embedPanels)[number];
const usualPanels: readonly EmbedPanel[] = ["network", "results", "controls", "lesson"];

export interface EmbedQuery {
  readonly panels: readonly EmbedPanel[];
  readonly access: Access;
  /** Begins to train when it is scrolled into view. */
  readonly autoplay: boolean;
  /** Null: as the visitor's browser says. */
  readonly lang: string | null;
  readonly theme: "light" | "dark" | "auto";
  /** `#rrggbb`, in small letters. */
  readonly accent: string | null;
  readonly lesson: string | null;
  readonly task: string | null;
  readonly backend: string | null;
  /** A link (`e2=…`) or the id of a template. */
  readonly state: string | null;
  readonly seed: number | null;
  /** The only origin that may talk to the frame; null: whichever page holds it. */
  readonly origin: string | null;
}

export const plainEmbed: EmbedQuery = {
  panels: usualPanels,
  access: openAccess,
  autoplay: false,
  lang: null,
  theme: "auto",
  accent: null,
  lesson: null,
  task: null,
  backend: null,
  state: null,
  seed: null,
  origin: null,
};

/** unknown: there is no such parameter; value, control: it says something that there is not; conflict: two cannot both be; link: it opens nothing. */
export interface EmbedFault {
  readonly code: "unknown" | "value" | "control" | "conflict" | "tooLong" | "link";
  /** The parameter, shortened. */
  readonly name: string;
  /** What was wrong with it, shortened; with a conflict the other parameter. */
  readonly value: string;
}

const longestValue = 4000;
const longestState = 65_536;
const mostParts = 100;
const mostFaults = 20;

const themes = ["light", "dark", "auto"] as const;
export const embedQueryNames = [
  "embed",
  "panels",
  "hide",
  "lock",
  "limit",
  "autoplay",
  "lang",
  "theme",
  "accent",
  "lesson",
  "task",
  "backend",
  "state",
  "seed",
  "origin",
] as const;

/** The names that there are. */
interface KnownNames {
  readonly backends: readonly string[];
  readonly languages: readonly string[];
  readonly lessons: readonly string[];
}

export function parseEmbedQuery(
  query: ReadonlyMap<string, string>,
  known: KnownNames,
): { readonly asked: EmbedQuery; readonly faults: readonly EmbedFault[] } {
  const faults: EmbedFault[] = [];
  const tell = (code: EmbedFault["code"], name: string, value = "") => {
    if (faults.length < mostFaults) faults.push({ code, name: shorten(name), value: shorten(value) });
  };
  for (const name of new Set(query.keys())) {
    if (!embedQueryNames.some((known) => known === name)) tell("unknown", name);
  }

  /** Null where it is not given, or was refused. */
  function read<T>(name: (typeof embedQueryNames)[number], parse: (text: string) => T | null): T | null {
    const text = query.get(name) ?? null;
    if (text === null || text === "") return null;
    if (text.length > (name === "state" ? longestState : longestValue)) {
      tell("tooLong", name);
      return null;
    }
    const value = parse(text.trim());
    if (value === null) tell("value", name, text);
    return value;
  }
  const list = (name: "panels" | "hide" | "lock", isKnown: (part: string) => boolean) =>
    read(name, (text) =>
      toParts(text, ",").filter((part) => {
        if (!isKnown(part)) tell(name === "panels" ? "value" : "control", name, part);
        return isKnown(part);
      }),
    );

  const hide = list("hide", isPattern) ?? [];
  const lock = list("lock", isPattern) ?? [];
  const limit = readLimits(read("limit", (text) => toParts(text, ";")) ?? [], tell);
  const asked: EmbedQuery = {
    panels: readPanels(list("panels", isPanel)),
    access: { hide, lock, limit },
    autoplay: read("autoplay", toSwitch) ?? false,
    lang: read("lang", (text) => (known.languages.includes(text.split("-")[0]!) ? text : null)),
    theme: read("theme", (text) => themes.find((theme) => theme === text) ?? null) ?? "auto",
    accent: read("accent", (text) => (/^#?[\da-f]{6}$/i.test(text) ? toColor(text) : null)),
    lesson: read("lesson", (text) => (known.lessons.includes(text) ? text : null)),
    task: read("task", (text) => text),
    backend: read("backend", (text) => (known.backends.includes(text) ? text : null)),
    state: read("state", (text) => text.replace(/^[^#]*#/, "")),
    seed: read("seed", toSeed),
    origin: read("origin", toOrigin),
  };
  if (asked.lesson !== null && asked.task !== null) tell("conflict", "task", "lesson");
  if (
    query.has("panels") &&
    asked.panels.includes("lesson") &&
    asked.lesson === null &&
    asked.task === null
  ) {
    tell("conflict", "panels", "lesson");
  }
  for (const control of Object.keys(limit)) {
    if (lock.some((pattern) => pattern === control)) tell("conflict", `limit ${control}`, "lock");
  }
  return { asked: asked.lesson !== null ? { ...asked, task: null } : asked, faults };
}

const isPanel = (text: string): text is EmbedPanel => embedPanels.some((panel) => panel === text);

/** In the order of the page; a frame always shows something. */
function readPanels(given: readonly string[] | null): readonly EmbedPanel[] {
  const panels = embedPanels.filter((panel) => given?.includes(panel));
  return panels.length > 0 ? panels : usualPanels;
}

/** `training.learningRate:0.001..0.1` or `data.set:circle,xor`. */
function readLimits(
  parts: readonly string[],
  tell: (code: EmbedFault["code"], name: string, value: string) => void,
): Access["limit"] {
  const limits: [ControlName, Limit][] = [];
  for (const part of parts) {
    const [name = "", text = ""] = splitOnce(part, ":");
    const control = controlNames.find((known) => known === name);
    const limit = toLimit(text);
    if (!control) tell("control", "limit", name);
    else if (!limit) tell("value", "limit", part);
    else limits.push([control, limit]);
  }
  return Object.fromEntries(limits);
}

function toLimit(text: string): Limit | null {
  if (text.includes("..")) {
    const [low = "", high = ""] = splitOnce(text, "..");
    const min = low === "" ? undefined : Number(low);
    const max = high === "" ? undefined : Number(high);
    if (min === undefined && max === undefined) return null;
    if (Number.isNaN(min) || Number.isNaN(max) || (min ?? -Infinity) > (max ?? Infinity)) return null;
    return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  }
  const values = toParts(text, ",").map((part) => (/^-?[\d.]+(e-?\d+)?$/i.test(part) ? Number(part) : part));
  return values.length > 0 && values.every((value) => typeof value === "string" || Number.isFinite(value))
    ? { values }
    : null;
}

const toParts = (text: string, separator: string) =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .slice(0, mostParts);

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function toSwitch(text: string): boolean | null {
  if (text === "1" || text === "true") return true;
  return text === "0" || text === "false" ? false : null;
}

const toColor = (text: string) => `#${text.replace("#", "").toLowerCase()}`;

function toSeed(text: string): number | null {
  const seed = Number(text);
  return Number.isInteger(seed) && seed >= 0 && seed <= dataRanges.seed.max ? seed : null;
}

/** Scheme, host and port and nothing else; it compares with the origin of a message. */
function toOrigin(text: string): string | null {
  return /^https?:\/\/[\w.[\]:-]+$/i.test(text) ? text.toLowerCase().replace(/\/$/, "") : null;
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** The query that asks for this; what is as usual is left out, and the panel of a lesson where there is none. `embed=1` stands first. */
export function toEmbedQuery(asked: EmbedQuery): string {
  const { access } = asked;
  const isLed = (asked.lesson ?? asked.task) !== null;
  const toText = (panels: readonly EmbedPanel[]) =>
    panels.filter((panel) => isLed || panel !== "lesson").join(",");
  const given: Readonly<Record<string, string | null>> = {
    panels: toText(asked.panels) === toText(usualPanels) ? null : toText(asked.panels),
    hide: access.hide.join(",") || null,
    lock: access.lock.join(",") || null,
    limit: Object.entries(access.limit).map(toLimitText).join(";") || null,
    autoplay: asked.autoplay ? "1" : null,
    lang: asked.lang,
    theme: asked.theme === "auto" ? null : asked.theme,
    accent: asked.accent?.slice(1) ?? null,
    lesson: asked.lesson,
    task: asked.task,
    backend: asked.backend,
    state: asked.state,
    seed: asked.seed === null ? null : String(asked.seed),
    origin: asked.origin,
  };
  const parts = Object.entries(given).flatMap(([name, value]) =>
    value === null
      ? []
      : [`${name}=${encodeURIComponent(value).replace(/%(2C|3A|3B|3D)/g, decodeURIComponent)}`],
  );
  return ["?embed=1", ...parts].join("&");
}

function toLimitText([control, limit]: readonly [string, Limit]): string {
  const { min, max, values } = limit;
  return `${control}:${values ? values.join(",") : `${min ?? ""}..${max ?? ""}`}`;
}
