/** @file A text of the person's own as a data pack made on the spot, so that it is kept, reloaded and learned like any. */
import { strToU8 } from "fflate";
import { toSeed } from "#base/random.ts";
import { findDigest, toSha256, type Digest } from "#data/digest.ts";
import { toPlainText, type TextSetMeta } from "#data/layouts/text.ts";

export interface OwnText {
  readonly title: string;
  readonly text: string;
  readonly unit: TextSetMeta["unit"];
}

const file = "text.txt";
/** Where the browser cannot compute a sum, nothing checks one either. */
const noSum = "0".repeat(64);

/** The files of the pack by name. The same text under the same title is the same pack. */
export async function createTextPack(
  { title, text, unit }: OwnText,
  digest: Digest | null = findDigest(),
): Promise<ReadonlyMap<string, Uint8Array>> {
  const bytes = strToU8(toPlainText(text, unit));
  const sha256 = digest ? await toSha256(digest, bytes) : noSum;
  const meta = {
    id: `text-${toSeed(bytes.length, title, unit, sha256).toString(36)}`,
    origin: "collected",
    title_en: title,
    task: "language-model",
    encoding: { layout: "text", unit },
    files: { [file]: { bytes: bytes.length, sha256 } },
  };
  return new Map([
    ["meta.json", strToU8(JSON.stringify(meta))],
    [file, bytes],
  ]);
}
