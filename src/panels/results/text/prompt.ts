/** @file How a text begins, and how long it becomes. Pure. */
import { createRandom, toSeed } from "#base/random.ts";
import type { TextDataset } from "#data/sequenceDataset.ts";
import { specialSigns } from "#model/sequenceData.ts";
import type { Sign } from "#panels/results/text/writing.ts";

/** Signs of a text that has no end of its own: some lines of the panel. */
const mostLetters = 260;
const mostHan = 130;

/** A poem is as long as the longest one of its kind; the break before it takes one place of the window. */
export function toMostSigns(dataset: TextDataset): number {
  if (dataset.unit === "line") return toLength(dataset) - 1;
  return isHan(dataset) ? mostHan : mostLetters;
}

/** Whether a text is written in Chinese characters: most of its commonest signs are. */
export function isHan({ alphabet }: Pick<TextDataset, "alphabet">): boolean {
  const common = alphabet.signs.slice(specialSigns, specialSigns + 40);
  return common.filter((sign) => /\p{Script=Han}/u.test(sign)).length > common.length / 2;
}

/** A beginning out of the test part, which the network has not seen: two Chinese characters, or a word. */
export function toFirstPrompt(dataset: TextDataset): string {
  const length = toLength(dataset);
  const text = toText(dataset, dataset.test.x.subarray(0, length)).trimStart();
  // a window begins anywhere: what comes after its first sentence begins like a text
  const start = dataset.unit === "line" ? text : (/[。！？.!?\n]["”’]?\s*(\S.*)$/s.exec(text)?.[1] ?? text);
  const [word] = /^\S+\s/.exec(start) ?? [start.slice(0, 8)];
  return isHan(dataset)
    ? Array.from(start)
        .filter((sign) => /\p{L}/u.test(sign))
        .slice(0, 2)
        .join("")
    : word;
}

/** The sign that a text begins with when nothing was typed: that of a training sample drawn by the seed. Lines need none. */
export function drawFirst(dataset: TextDataset, seed: number): readonly Sign[] {
  if (dataset.unit === "line") return [];
  const length = toLength(dataset);
  const { count, x } = dataset.train;
  const row = Math.floor(createRandom(toSeed(seed, "first"))() * count);
  const sign = x.subarray(row * length, (row + 1) * length).find((one) => one >= specialSigns);
  return sign === undefined ? [] : [{ sign, text: dataset.alphabet.signs[sign] ?? "", drawn: null }];
}

function toText({ alphabet }: TextDataset, signs: ArrayLike<number>): string {
  return Array.from(signs, (sign) => alphabet.signs[sign] ?? "").join("");
}

function toLength({ ports }: TextDataset): number {
  return ports[0]!.shape[0]!;
}
