/** @file The palette: every kind of layer by group, to be searched, dragged onto the canvas, or added by a key. */
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import { addAfterChosen } from "#commands/canvasCommands.ts";
import { attachSearch, findCanvas } from "#commands/canvasPort.ts";
import { findKinds } from "#builder/findKinds.ts";
import { PaletteItem } from "#builder/PaletteItem.tsx";
import { repairKinds } from "#builder/repairKinds.ts";
import { usePaletteDrag } from "#builder/usePaletteDrag.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { HiddenKind } from "#model/editNetwork.ts";
import { layerGroups, type LayerGroup } from "#model/layerKinds.ts";
import { Control } from "#state/Control.tsx";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import "./Palette.css";

const groups = Object.keys(layerGroups) as LayerGroup[];

export function Palette() {
  const { t } = useText();
  const playground = usePlayground();
  const search = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const mending = useSession(({ problems }) => {
    const label = problems[0]?.repairs[0]?.label;
    return label === undefined ? undefined : repairKinds[label];
  });
  const { held, toHandlers } = usePaletteDrag(playground);
  const found = new Set(findKinds(text, t));
  const first = text.trim() === "" ? undefined : [...found][0];

  useEffect(
    () =>
      attachSearch(playground, () => {
        search.current?.focus();
        search.current?.select();
      }),
    [playground],
  );

  const add = (kind: HiddenKind) => {
    const id = addAfterChosen(playground, kind);
    if (id !== null) findCanvas(playground)?.say(t("canvas.added", { title: t(`layer.${kind}`) }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && first) {
      event.preventDefault();
      add(first);
      search.current?.select();
    }
    if (event.key !== "Escape") return;
    // Back to the layer that was added last, where linking and removing go on.
    event.preventDefault();
    event.stopPropagation();
    setText("");
    const chosen = playground.view.getState().layers.at(-1);
    if (chosen === undefined) search.current?.blur();
    else findCanvas(playground)?.focus(chosen);
  };

  return (
    <section className="palette" aria-label={t("palette.title")}>
      <h2 className="visually-hidden">{t("palette.title")}</h2>
      <label className="palette-search">
        <Icon name="search" small />
        <span className="visually-hidden">{t("palette.search")}</span>
        <input
          ref={search}
          type="search"
          className="field-box"
          placeholder={t("palette.search")}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      <Control name="network.layers">
        {groups.map((group) => {
          const kinds = layerGroups[group].filter((kind) => found.has(kind));
          if (kinds.length === 0) return null;
          return (
            <section key={group} aria-labelledby={`palette-${group}`}>
              <h3 id={`palette-${group}`}>{t(`group.${group}`)}</h3>
              <ul className="palette-kinds">
                {kinds.map((kind) => (
                  <PaletteItem
                    key={kind}
                    kind={kind}
                    mends={kind === mending}
                    first={kind === first}
                    onAdd={() => add(kind)}
                    {...toHandlers(kind)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </Control>
      {found.size === 0 && <p className="palette-hint">{t("palette.none")}</p>}
      <p className="palette-hint">{t("palette.hint")}</p>
      {held &&
        createPortal(
          <div className="palette-held" style={{ left: held.x, top: held.y }} aria-hidden="true">
            <Icon name={`layer.${held.kind}`} />
            {t(`layer.${held.kind}`)}
          </div>,
          document.body,
        )}
    </section>
  );
}
