import type { Problem } from "#model/problem.ts";
import type { Network } from "#model/network.ts";
import type { View } from "#state/view.ts";

/** Brings the page to where a problem is: its layer or link is selected, its panel or sheet opens. */
export function showProblem(view: View, network: Network, { where }: Problem): void {
  const [area, list, name = ""] = where.split(".");
  if (area === "data") view.setState({ tab: "data", side: "data", focusRequest: { tab: "data" } });
  else if (area === "training") view.setState({ sheet: "settings" });
  else {
    const wire = list === "links" ? network.links[Number(name)] : undefined;
    const isLayer = list === "layers" && network.layers.some(({ id }) => id === name);
    view.setState({
      tab: "network",
      focusRequest: { tab: "network" },
      ...(wire && { wire, layers: [] }),
      ...(isLayer && { layers: [name], wire: null }),
    });
  }
}
