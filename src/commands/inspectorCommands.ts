/** @file Commands of the inspector: its tabs by number, while it is open. */
import type { Command } from "#commands/command.ts";
import type { InspectorTab } from "#state/view.ts";

export const inspectSettings = show("settings", "1", "command.inspectSettings");
export const inspectWeights = show("weights", "2", "command.inspectWeights");
export const inspectActivations = show("activations", "3", "command.inspectActivations");
export const inspectGradients = show("gradients", "4", "command.inspectGradients");
export const inspectHow = show("how", "5", "command.inspectHow");

function show(inspectorTab: InspectorTab, key: string, label: Command["label"]): Command {
  return {
    id: `inspector.${inspectorTab}`,
    label,
    keys: [key],
    enabled: ({ view }) => view.getState().layers.length === 1,
    run: ({ view }) => view.setState({ inspectorTab }),
  };
}
