/**
 * @file What a layout of files is: one rule for each kind of data that a set may hold. A rule reads what `meta.json` says
 * beyond the common part, names the files that training needs, says beforehand how large it all becomes, and decodes it.
 */
import type { Result } from "#base/result.ts";
import type { SetAbout } from "#data/dataset.ts";
import type { MetaReader } from "#data/metaReader.ts";
import type { PackFault } from "#data/packFault.ts";
import type { DataSpec } from "#model/data.ts";

export interface FileFacts {
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What every description has. */
export interface MetaBase {
  readonly about: SetAbout;
  readonly files: ReadonlyMap<string, FileFacts>;
}

/** Numbers of samples in the two parts, where the files fix them. */
export interface Splits {
  readonly train: number;
  readonly test: number;
}

/** The files of a set by name. */
export type SetBytes = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Data of an experiment that learns from a pack: `pack` holds its facts. */
export type PackSpec = Extract<DataSpec, { readonly pack: unknown }>;

/** `M` is the description, `L` the decoded set, `S` the data of an experiment that learns from it. */
export interface Layout<M extends MetaBase, L, S extends PackSpec> {
  /** The word in `encoding.layout`. */
  readonly layout: string;
  /** The tasks that it is made for; true for those whose answers are classes with names. */
  readonly tasks: ReadonlyMap<string, boolean>;
  /** Goes on after a fault, with stand-ins; the reader keeps the first fault. */
  readMeta(reader: MetaReader, base: MetaBase): M;
  /**
   * The files that are read for training; a set may have others beside them. Of a set with several parts (texts, series)
   * those of one part, or of all of them where `part` is null.
   */
  neededFiles(meta: M, part: string | null): readonly string[];
  /** Samples (0 where there are none before the text is cut), and bytes that are not packed in the files. */
  sizeOf(meta: M): { readonly samples: number; readonly bytes: number };
  /** `files` holds those that are needed. Never throws. */
  decode(meta: M, files: SetBytes): Result<L, PackFault>;
  /** Learns from all that was read, unchanged. */
  toSpec(set: L): S;
  /** The facts of one part, where no other one was read. */
  narrow?(facts: NonNullable<S["pack"]>, part: string | null): NonNullable<S["pack"]>;
  /** The facts as people write them: "28×28×1 → 10, 1000 + 200". */
  toFactsText(facts: NonNullable<S["pack"]>): string;
}

export function readSplits(reader: MetaReader): Splits {
  return { train: reader.count("splits.train"), test: reader.count("splits.test") };
}
