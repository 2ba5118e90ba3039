import { useState, type ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import type { IconName } from "./icons.ts";
import "./Guide.css";

interface GuideProps {
  /** By which the page's regions are found. */
  readonly region: string;
  readonly label: string;
  readonly icon: IconName;
  readonly title: string;
  readonly foldLabel: string;
  readonly unfoldLabel: string;
  /** In the head, on both sides of the button that folds. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly children: ReactNode;
}

/** A panel that leads through the page: a head, a body that scrolls, a foot. Where it is a sheet it can be folded to its head. */
export function Guide(props: GuideProps) {
  const { region, label, icon, title, foldLabel, unfoldLabel, before, after, children } = props;
  const [isFolded, setFolded] = useState(false);
  return (
    <aside className={isFolded ? "guide guide-folded" : "guide"} data-region={region} aria-label={label}>
      <header className="guide-head">
        <Icon name={icon} small />
        <h2 className="h">{title}</h2>
        <span className="sp" />
        {before}
        <IconButton
          className="guide-fold"
          icon="down"
          small
          label={isFolded ? unfoldLabel : foldLabel}
          aria-expanded={!isFolded}
          onClick={() => setFolded(!isFolded)}
        />
        {after}
      </header>
      {children}
    </aside>
  );
}
