import { useEffect, useEffectEvent, useState } from "react";
import { isExperimentFile, openFile } from "#commands/openSaved.ts";
import { useText } from "#i18n/TextContext.tsx";
import { later, LaterSheet } from "#panels/Later.tsx";
import { isSeriesFile, isTextFile } from "#panels/data/sequences/textFiles.ts";
import { readDropped } from "#panels/data/droppedFiles.ts";
import { useOpenPack } from "#panels/data/useOpenPack.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

const OwnTextSheet = later(
  async () => (await import("#panels/data/sequences/OwnTextSheet.tsx")).OwnTextSheet,
);
const SeriesSheet = later(async () => (await import("#panels/data/sequences/SeriesSheet.tsx")).SeriesSheet);
const PackSheet = later(async () => (await import("#panels/data/PackSheet.tsx")).PackSheet);

/** Where experiments, packs, texts and series come in: dropped anywhere on the page, or by their sheets. */
export function PackDesk() {
  const { t } = useText();
  const playground = usePlayground();
  const { view } = playground;
  const opener = useOpenPack();
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState<File | null>(null);
  const [series, setSeries] = useState<File | null>(null);
  const open = useEffectEvent(async (transfer: DataTransfer) => {
    const files = await readDropped(transfer);
    const [first] = files;
    if (first && files.length === 1 && isExperimentFile(first.file)) return openFile(playground, first.file);
    if (first && files.length === 1 && isSeriesFile(first.file)) {
      setSeries(first.file);
      return view.setState({ sheet: "series" });
    }
    if (first && files.length === 1 && isTextFile(first.file)) {
      setText(first.file);
      return view.setState({ sheet: "text" });
    }
    const isUsed = files.length > 0 && (await opener.openFiles(files));
    return view.setState({ sheet: isUsed ? null : "pack" });
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    // Pictures are dropped too, to be looked at by the network: who takes them has handled the event by then.
    const isForUs = (event: DragEvent): event is DragEvent & { readonly dataTransfer: DataTransfer } =>
      !event.defaultPrevented && event.dataTransfer !== null && mayBePack(event.dataTransfer);
    const over = (event: DragEvent) => {
      const isOurs = isForUs(event);
      setOver(isOurs);
      if (isOurs) event.preventDefault();
    };
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("dragenter", over, { signal });
    window.addEventListener("dragleave", (event) => event.relatedTarget ?? setOver(false), { signal });
    window.addEventListener(
      "drop",
      (event) => {
        setOver(false);
        if (!isForUs(event)) return;
        event.preventDefault();
        void open(event.dataTransfer);
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  return (
    <>
      <LaterSheet name="pack">
        <PackSheet opener={opener} />
      </LaterSheet>
      <LaterSheet name="text">
        <OwnTextSheet dropped={text} />
      </LaterSheet>
      <LaterSheet name="series">
        <SeriesSheet dropped={series} />
      </LaterSheet>
      {isOver && <div className="pack-drop">{t("pack.drop")}</div>}
    </>
  );
}

/** While it hovers only the kinds of files are known; folders have none. */
function mayBePack({ items }: DataTransfer): boolean {
  return [...items].some(({ kind, type }) => kind === "file" && !type.startsWith("image/"));
}
