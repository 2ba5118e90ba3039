import { alignInColumn, alignInRow, distribute, duplicateLayers } from "#commands/canvasCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { removeLayers } from "#model/editNetwork.ts";
import { Control } from "#state/Control.tsx";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { formatCount } from "#viz/formatNumber.ts";

const tools = [
  { command: alignInRow, icon: "row" },
  { command: alignInColumn, icon: "column" },
  { command: distribute, icon: "spread" },
  { command: duplicateLayers, icon: "copy" },
] as const;

/** What can be done with several layers at once. */
export function SelectionTools() {
  const { t } = useText();
  const playground = usePlayground();
  const { document, view } = playground;
  const layers = useView((state) => state.layers);
  if (layers.length < 2) return null;
  return (
    <div className="selection-tools" role="toolbar" aria-label={t("canvas.selection")}>
      <span>{t("canvas.selected", { count: formatCount(layers.length) })}</span>
      {tools.map(({ command, icon }) => (
        <IconButton
          key={command.id}
          small
          icon={icon}
          label={t(command.label)}
          onClick={() => void command.run(playground)}
        />
      ))}
      <Control name="network.layers">
        <IconButton
          small
          icon="erase"
          label={t("command.removeChosen")}
          onClick={() => {
            document.edit((experiment) => removeLayers(experiment, layers));
            view.setState({ layers: [] });
          }}
        />
      </Control>
    </div>
  );
}
