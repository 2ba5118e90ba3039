import { useId, useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { SetKind } from "#data/layouts/layouts.ts";
import type { ListedSet } from "#data/listSets.ts";
import { useUsePack } from "#panels/data/useOpenPack.ts";
import { useExperiment, usePacks, usePlayground } from "#state/PlaygroundContext.tsx";
import type { PackLabel } from "#state/packs.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { isFromPack } from "#model/data.ts";
import "#panels/SetRows.css";

/** The sets of some kinds that are not the app's own: opened packs, and what else lies beside the page. */
export function PackList({ kinds }: { readonly kinds: readonly SetKind[] }) {
  const { t } = useText();
  const { view } = usePlayground();
  const name = useId();
  const opened = usePacks((state) => state.opened);
  const listed = usePacks((state) => state.listed);
  const isShown = (kind: string) => (kinds as readonly string[]).includes(kind);
  const mine = [...opened.values()].filter(({ spec }) => isShown(spec.kind));
  const theirs = listed.filter((set) => isShown(set.kind) && !opened.has(set.id));
  return (
    <>
      {mine.length + theirs.length > 0 && (
        <div className="set-rows" role="radiogroup" aria-label={t("pack.list")}>
          {theirs.map((set) => (
            <Listed key={set.id} name={name} set={set} />
          ))}
          {mine.map((label) => (
            <Opened key={label.id} name={name} label={label} />
          ))}
        </div>
      )}
      <Button
        look="quiet"
        small
        icon="folder"
        className="data-action"
        onClick={() => view.setState({ sheet: "pack" })}
      >
        {t("pack.open")}
      </Button>
    </>
  );
}

function Opened({ name, label }: { readonly name: string; readonly label: PackLabel }) {
  const { t, lang } = useText();
  const { packs } = usePlayground();
  const choosePack = useUsePack();
  const title = lang === "zh" ? label.about.titleZh : label.about.title;
  return (
    <Row
      name={name}
      id={label.id}
      title={title}
      badge={t("data.badge.pack")}
      onChoose={() => choosePack(label)}
      onForget={() => packs.forget(label.id)}
    />
  );
}

/** Its facts come with its files, so it is fetched when it is chosen. */
function Listed({ name, set }: { readonly name: string; readonly set: ListedSet }) {
  const { t, lang } = useText();
  const { packs } = usePlayground();
  const choosePack = useUsePack();
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  async function choose(): Promise<void> {
    setState("busy");
    const fetched = await packs.fetch(set.folder);
    setState(fetched.ok ? "idle" : "failed");
    if (fetched.ok) choosePack(fetched.value);
  }
  const title = lang === "zh" ? set.titleZh : set.title;
  const badges = {
    idle: t("data.badge.school"),
    busy: t("pack.opening"),
    failed: t("data.failed", { name: title }),
  };
  return <Row name={name} id={set.id} title={title} badge={badges[state]} onChoose={() => void choose()} />;
}

interface RowProps {
  /** Of the group of radio buttons. */
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly badge: string;
  readonly onChoose: () => void;
  readonly onForget?: () => void;
}

function Row({ name, id, title, badge, onChoose, onForget }: RowProps) {
  const { t } = useText();
  const chosen = useExperiment(({ data }) => isFromPack(data) && data.set === id);
  return (
    <div className="pack-row">
      <label>
        <input type="radio" name={name} aria-label={title} checked={chosen} onChange={onChoose} />
        <span className="set-row-name">{title}</span>
        <span className="set-row-size">{badge}</span>
      </label>
      {onForget && !chosen && (
        <IconButton icon="close" small label={t("pack.forget", { name: title })} onClick={onForget} />
      )}
    </div>
  );
}
