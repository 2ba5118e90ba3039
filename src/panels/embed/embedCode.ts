/** @file The HTML that puts a playground into somebody's page. */
import { toEmbedQuery, type EmbedQuery } from "#model/embedQuery.ts";

export interface EmbedSize {
  /** In pixels; null: as wide as its place. */
  readonly width: number | null;
  readonly height: number;
}

export const usualFrame = { width: 900, height: 560 } as const satisfies EmbedSize;

interface EmbedCode {
  readonly asked: EmbedQuery;
  /** Where Layerloom is, with the slash at the end. */
  readonly base: string;
  readonly title: string;
  readonly size: EmbedSize;
}

export function toFrameAddress({ asked, base }: Pick<EmbedCode, "asked" | "base">): string {
  return base + toEmbedQuery(asked);
}

export function toFrameCode(code: EmbedCode): string {
  const { title, size } = code;
  return toTag("iframe", {
    src: toFrameAddress(code),
    title,
    width: size.width ?? "100%",
    height: size.height,
    style: "border: 0",
    loading: "lazy",
    allow: "fullscreen; clipboard-write",
  });
}

/** Takes its height from what it shows. */
export function toElementCode({ asked, base, title, size }: EmbedCode): string {
  const { embed: _, ...parameters } = Object.fromEntries(new URLSearchParams(toEmbedQuery(asked)));
  const script = toTag("script", { src: `${base}embed.js`, defer: null });
  const style = size.width === null ? {} : { style: `max-width: ${size.width}px` };
  return `${script}\n${toTag("layer-loom", { src: base, title, ...parameters, ...style })}`;
}

function toTag(name: string, attributes: Readonly<Record<string, string | number | null>>): string {
  const parts = Object.entries(attributes).map(([key, value]) =>
    value === null ? key : `${key}="${toAttribute(String(value))}"`,
  );
  return `<${[name, ...parts].join(" ")}></${name}>`;
}

function toAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
