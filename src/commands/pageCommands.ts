/** @file Commands of the page: undo, language, theme, where one looks. */
import type { Command } from "#commands/command.ts";
import type { Playground } from "#state/playground.ts";
import type { Tab } from "#state/view.ts";

export const undo: Command = {
  id: "document.undo",
  control: "document.undo",
  label: "command.undo",
  keys: ["Mod+z"],
  enabled: ({ document }) => document.store.getState().past.length > 0,
  run: ({ document }) => document.undo(),
};

export const redo: Command = {
  id: "document.redo",
  control: "document.redo",
  label: "command.redo",
  keys: ["Mod+Shift+Z", "Mod+y"],
  enabled: ({ document }) => document.store.getState().future.length > 0,
  run: ({ document }) => document.redo(),
};

export const toggleTheme: Command = {
  id: "page.toggleTheme",
  control: "theme",
  label: "command.toggleTheme",
  keys: ["m"],
  run: ({ preferences }) =>
    preferences.setState({ theme: toShownTheme(preferences.getState().theme) === "dark" ? "light" : "dark" }),
};

export const toggleLanguage: Command = {
  id: "page.toggleLanguage",
  control: "language",
  label: "command.toggleLanguage",
  keys: ["l"],
  run: ({ preferences }) =>
    preferences.setState({ language: preferences.getState().language === "zh" ? "en" : "zh" }),
};

export const showShortcuts: Command = {
  id: "page.shortcuts",
  label: "command.shortcuts",
  keys: ["?"],
  run: ({ view }) => view.setState({ sheet: view.getState().sheet === "shortcuts" ? null : "shortcuts" }),
};

export const toggleDiscretize: Command = {
  id: "map.discretize",
  label: "command.toggleDiscretize",
  keys: ["x"],
  run: ({ document }) =>
    document.edit((experiment) => ({
      ...experiment,
      view: { ...experiment.view, discretize: !experiment.view.discretize },
    })),
};

export const goToData = goTo("data", "d", "command.goToData");
export const goToNetwork = goTo("network", "n", "command.goToNetwork");
export const goToResults = goTo("results", "o", "command.goToResults");

/** Closes what is open, then lets go of what is selected. */
export const escape: Command = {
  id: "page.escape",
  label: "command.escape",
  keys: ["Escape"],
  run: ({ view }) => {
    const { sheet, brush, linkFrom, selectedLink, selected, wire, layers, present } = view.getState();
    if (sheet) view.setState({ sheet: null });
    else if (present === "blank") view.setState({ present: "shown" });
    else if (brush) view.setState({ brush: null });
    else if (selectedLink) view.setState({ selectedLink: null });
    else if (selected) view.setState({ selected: null });
    else if (linkFrom !== null) view.setState({ linkFrom: null });
    else if (wire) view.setState({ wire: null });
    else if (layers.length > 0) view.setState({ layers: [] });
    else if (present) view.setState({ present: null });
    else view.setState({ chosenPoint: null });
  },
};

/** Moves the focus to a region (and on a phone shows its tab): the element that carries `data-region`. */
function goTo(tab: Tab, key: string, label: Command["label"]): Command {
  return {
    id: `page.${tab}`,
    label,
    keys: [key],
    run: ({ view }: Playground) =>
      view.setState({ tab, focusRequest: { tab }, ...(tab === "data" && { side: "data" }) }),
  };
}

/** The theme on screen: the system's where the person chose none. */
export function toShownTheme(theme: "auto" | "light" | "dark"): "light" | "dark" {
  if (theme !== "auto") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
