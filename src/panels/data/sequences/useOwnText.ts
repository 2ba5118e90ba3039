import { useState } from "react";
import { createTextPack } from "#data/textPack.ts";
import { decodeText, type Reading } from "#panels/data/sequences/decodeText.ts";
import { cutText, emptyDraft, toMegabytes, toTitle, type TextDraft } from "#panels/data/sequences/ownText.ts";
import { maxTextBytes } from "#data/layouts/text.ts";
import { useUsePack } from "#panels/data/useOpenPack.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

/** A text that cannot be taken as it came; the draft stays as it was until one of the ways out is pressed. */
export type Obstacle =
  | { readonly kind: "large"; readonly megabytes: number; readonly takeFirst: () => void }
  | { readonly kind: "foreign"; readonly name: string; readonly readings: readonly Reading[] }
  | { readonly kind: "binary"; readonly name: string };

export interface OwnTextDesk {
  readonly draft: TextDraft;
  readonly obstacle: Obstacle | null;
  readonly busy: boolean;
  readonly change: (patch: Partial<TextDraft>) => void;
  /** A pasted text, however long. */
  readonly paste: (text: string) => void;
  readonly readFile: (file: File) => Promise<void>;
  readonly take: (reading: Reading, name: string) => void;
  /** Makes a pack of the draft and the pack the data; answers whether it is. */
  readonly use: (title: string) => Promise<boolean>;
}

/** The text that a person is about to bring along. */
export function useOwnText(): OwnTextDesk {
  const { packs } = usePlayground();
  const choosePack = useUsePack();
  const [draft, setDraft] = useState(emptyDraft);
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const [busy, setBusy] = useState(false);

  function change(patch: Partial<TextDraft>): void {
    setObstacle(null);
    setDraft((before) => ({ ...before, ...patch }));
  }

  /** What decoding cannot take becomes an obstacle; the bytes may end in the middle of a character. */
  function accept(bytes: Uint8Array, name: string): void {
    const decoded = decodeText(bytes);
    if (decoded.kind === "text") change({ text: decoded.text, title: toTitle(name) });
    else setObstacle({ ...decoded, name });
  }

  async function readFile(file: File): Promise<void> {
    setBusy(true);
    const takeFirst = async () => accept(await toBytes(file.slice(0, maxTextBytes)), file.name);
    if (file.size <= maxTextBytes) await takeFirst();
    else {
      setObstacle({
        kind: "large",
        megabytes: toMegabytes(file.size),
        takeFirst: () => void takeFirst(),
      });
    }
    setBusy(false);
  }

  return {
    draft,
    obstacle,
    busy,
    change,
    readFile,
    paste(text) {
      const cut = cutText(text);
      if (cut.length === text.length) return change({ text });
      const megabytes = toMegabytes(Math.round((maxTextBytes * text.length) / cut.length));
      return setObstacle({ kind: "large", megabytes, takeFirst: () => change({ text: cut }) });
    },
    take: ({ text }, name) => change({ text: cutText(text), title: toTitle(name) }),
    async use(title) {
      setBusy(true);
      const opened = await packs.open(await createTextPack({ ...draft, title }));
      setBusy(false);
      if (!opened.ok) return false;
      const { spec } = opened.value;
      const alphabet = spec.kind === "text" ? { alphabet: Math.max(spec.alphabet, draft.alphabet) } : {};
      choosePack({ ...opened.value, spec: { ...spec, ...alphabet } });
      return true;
    },
  };
}

async function toBytes(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
