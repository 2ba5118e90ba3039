import { useState } from "react";
import { fail, type Result } from "#base/result.ts";
import type { Pack } from "#data/pack.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import { isEqual } from "#model/difference.ts";
import { fitNetwork } from "#panels/data/fitNetwork.ts";
import type { PathFile } from "#panels/data/droppedFiles.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { PackLabel } from "#state/packs.ts";

export interface PackOpener {
  readonly busy: boolean;
  readonly fault: PackFault | null;
  /** All answer whether the pack is now the data of the experiment. */
  readonly openFiles: (files: readonly PathFile[]) => Promise<boolean>;
  readonly openUrl: (url: string) => Promise<boolean>;
}

/** Opens packs and makes them the data of the experiment; what is wrong with one is kept until the next. */
export function useOpenPack(): PackOpener {
  const { packs } = usePlayground();
  const choosePack = useUsePack();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<PackFault | null>(null);

  async function open(bring: () => Promise<Result<Pack, PackFault>>): Promise<boolean> {
    setBusy(true);
    setFault(null);
    const opened = await bring().catch(toNotFetched);
    setBusy(false);
    if (opened.ok) choosePack(opened.value);
    else setFault(opened.error);
    return opened.ok;
  }

  return {
    busy,
    fault,
    openFiles: (files) =>
      open(async () => {
        const { readPack } = await import("#panels/data/readPack.ts");
        const entries = await readPack(files);
        return entries.ok ? packs.open(entries.value) : entries;
      }),
    openUrl: (url) => open(() => packs.fetch(url)),
  };
}

/** What reads packs comes from the server, too, and may not arrive. */
function toNotFetched(error: unknown): Result<Pack, PackFault> {
  return fail(toPackFault("pack.notFetched", { file: "pack", reason: String(error) }));
}

/** Makes a pack the data. One that the experiment was waiting for changes nothing in it: the run goes on. */
export function useUsePack(): (pack: PackLabel) => void {
  const { document, session } = usePlayground();
  return ({ id, spec }) => {
    const { data } = document.store.getState().experiment;
    const isAwaited = data.kind === spec.kind && data.set === id && isEqual(data.pack, spec.pack);
    if (isAwaited) void session.retry();
    else document.edit((experiment) => fitNetwork(experiment, spec));
  };
}
