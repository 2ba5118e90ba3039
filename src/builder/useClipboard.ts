/** @file Layers through the clipboard, as text, so that they go from window to window. */
import { useEffect, useEffectEvent } from "react";
import { findCanvas } from "#commands/canvasPort.ts";
import { useText } from "#i18n/TextContext.tsx";
import { parseClip, paste, toClip, toClipText } from "#model/clip.ts";
import { removeLayers } from "#model/editNetwork.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

const shift = 32;

export function useClipboard(): void {
  const { t } = useText();
  const playground = usePlayground();
  const { document: experiments, view } = playground;

  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const canvas = findCanvas(playground);
    if (!event.clipboardData || !canvas?.hasFocus() || isText(event.target) || hasTextSelected()) return;
    const { experiment } = experiments.store.getState();
    const shown = { ...experiment.canvas, places: canvas.places() };
    const isCut = event.type === "cut" && view.getState().present === null;
    const clip = toClip({ ...experiment, canvas: shown }, canvas.chosen());
    if (clip.layers.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", toClipText(clip));
    canvas.say(t("canvas.copied", { count: clip.layers.length }));
    if (isCut)
      experiments.edit(
        removeLayers(
          experiment,
          clip.layers.map(({ id }) => id),
        ),
      );
  });

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const canvas = findCanvas(playground);
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (view.getState().present !== null) return;
    if (text === "" || !canvas?.hasFocus() || isText(event.target)) return;
    event.preventDefault();
    const clip = parseClip(text);
    if (!clip.ok || clip.value.layers.length === 0) return canvas.say(t("canvas.badClip"));
    const { experiment } = experiments.store.getState();
    const { experiment: next, ids } = paste(experiment, clip.value, [shift, 3 * shift]);
    experiments.edit(next);
    view.setState({ layers: ids, wire: null });
    canvas.say(t("canvas.pasted", { count: ids.length }));
  });

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("copy", (event) => onCopy(event), { signal });
    document.addEventListener("cut", (event) => onCopy(event), { signal });
    document.addEventListener("paste", (event) => onPaste(event), { signal });
    return () => listening.abort();
  }, []);
}

function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** Somebody copies words from the page. */
function hasTextSelected(): boolean {
  return (getSelection()?.toString() ?? "") !== "";
}
