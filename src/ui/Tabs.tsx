import type { KeyboardEvent, ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import "./Tabs.css";

interface Tab<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: IconName;
}

interface TabsProps<T extends string> {
  /** Shared with the `TabPanel`s. */
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly selected: T;
  readonly onSelect: (value: T) => void;
  /** dock: large, with icons above the words, at the foot of a phone. */
  readonly look?: "line" | "dock";
}

/** One tab stop; the arrow keys, Home and End choose. */
export function Tabs<T extends string>({ id, label, tabs, selected, onSelect, look = "line" }: TabsProps<T>) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex((tab) => tab.value === selected);
    const target = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = target === undefined ? undefined : tabs.at(target % tabs.length);
    if (!next) return;
    event.preventDefault();
    onSelect(next.value);
    event.currentTarget.querySelector<HTMLElement>(`[data-value="${CSS.escape(next.value)}"]`)?.focus();
  };
  return (
    <div
      className={`tabs tabs-${look}`}
      role="tablist"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={`${id}-${tab.value}-tab`}
          data-value={tab.value}
          aria-selected={tab.value === selected}
          aria-controls={`${id}-${tab.value}`}
          tabIndex={tab.value === selected ? 0 : -1}
          onClick={() => onSelect(tab.value)}
        >
          {tab.icon && <Icon name={tab.icon} />}
          {tab.label}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  /** The `id` of its `Tabs`. */
  readonly id: string;
  readonly value: string;
  readonly selected: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What a tab shows; stays in the page, hidden, when another is selected. */
export function TabPanel({ id, value, selected, className, children }: TabPanelProps) {
  return (
    <div
      id={`${id}-${value}`}
      role="tabpanel"
      aria-labelledby={`${id}-${value}-tab`}
      className={className}
      hidden={value !== selected}
    >
      {children}
    </div>
  );
}
