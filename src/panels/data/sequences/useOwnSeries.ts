import { useDeferredValue, useMemo, useState } from "react";
import { fail, ok, type Result } from "#base/result.ts";
import type { PackFault } from "#data/packFault.ts";
import { parseSeries } from "#data/parseSeries.ts";
import { seriesLimits, toMegabytes, type ParsedSeries, type SeriesRepair } from "#data/series.ts";
import { createSeriesPack, guessPeriod } from "#data/seriesPack.ts";
import { decodeText, type Reading } from "#panels/data/sequences/decodeText.ts";
import { useUsePack } from "#panels/data/useOpenPack.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

/** What a file turned out to be; text that was pasted has one reading. */
interface Source {
  readonly name: string;
  readonly isFile: boolean;
  readonly readings: readonly Reading[];
}

/** A file that cannot be read; what was there before stays. */
interface SeriesObstacle {
  readonly kind: "binary" | "tooLarge";
  readonly name: string;
  readonly megabytes: number;
}

export interface OwnSeriesDraft {
  readonly source: Source;
  readonly obstacle: SeriesObstacle | null;
  readonly leaveFile: () => void;
  readonly text: string;
  readonly parsed: ParsedSeries | null;
  /** Names of the columns that are read, the forecast one first. */
  readonly chosen: readonly string[];
  readonly paste: (text: string) => void;
  readonly open: (file: File) => Promise<void>;
  /** Another of the readings of the file. */
  readonly read: (index: number) => void;
  readonly repair: (repairs: readonly SeriesRepair[]) => void;
  readonly choose: (columns: readonly string[]) => void;
  /** Makes a pack of it, and the pack the data of the experiment. */
  readonly use: (title: string) => Promise<Result<unknown, PackFault>>;
}

const nothing: Source = { name: "", isFile: false, readings: [] };

/** A series of the person's own, from its text to the data of the experiment. */
export function useOwnSeries(): OwnSeriesDraft {
  const { packs } = usePlayground();
  const choosePack = useUsePack();
  const [source, setSource] = useState(nothing);
  const [obstacle, setObstacle] = useState<SeriesObstacle | null>(null);
  const [reading, setReading] = useState(0);
  const [repairs, setRepairs] = useState<readonly SeriesRepair[]>([]);
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const text = source.readings[reading]?.text ?? "";
  const deferred = useDeferredValue(text);
  const parsed = useMemo(() => toParsed(source, deferred, repairs), [source, deferred, repairs]);
  const names = parsed?.series?.columns.map(({ name }) => name) ?? [];
  const kept = wanted.filter((name) => names.includes(name));
  const chosen = kept.length > 0 ? kept : names.slice(0, 1);

  function start(next: Source): void {
    setSource(next);
    setObstacle(null);
    setReading(0);
    setRepairs([]);
    setWanted([]);
  }

  return {
    source,
    obstacle,
    leaveFile: () => setObstacle(null),
    text,
    parsed,
    chosen,
    paste: (text) => start({ ...nothing, readings: text === "" ? [] : [{ encoding: "utf-8", text }] }),
    open: async (file) => {
      const read = await readFile(file);
      if (read.ok) start(read.value);
      else setObstacle(read.error);
    },
    read: (index) => {
      setReading(index);
      setRepairs([]);
    },
    repair: (more) => setRepairs((before) => [...before, ...more]),
    choose: setWanted,
    async use(title) {
      const { series } = parsed!;
      const opened = await packs.open(
        await createSeriesPack({ title, series: series!, period: guessPeriod(series!) }),
      );
      if (opened.ok && opened.value.spec.kind === "series") {
        const { id, about, spec } = opened.value;
        choosePack({ id, about, spec: { ...spec, columns: chosen } });
      }
      return opened;
    },
  };
}

/** Null while there is no text. */
function toParsed(source: Source, text: string, repairs: readonly SeriesRepair[]): ParsedSeries | null {
  if (text === "" && !source.isFile) return null;
  return parseSeries(text, repairs);
}

/** Too large a file is not read at all. */
async function readFile(file: File): Promise<Result<Source, SeriesObstacle>> {
  const about = { name: file.name, megabytes: toMegabytes(file.size) };
  if (file.size > seriesLimits.characters) return fail({ kind: "tooLarge", ...about });
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (decoded.kind === "binary") return fail({ kind: "binary", ...about });
  const readings: readonly Reading[] =
    decoded.kind === "foreign" ? decoded.readings : [{ encoding: "utf-8", text: decoded.text }];
  return ok({ name: file.name.replace(/\.[a-z]{1,4}$/i, ""), isFile: true, readings });
}
