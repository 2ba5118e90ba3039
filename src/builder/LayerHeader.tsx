import type { LayerBox } from "#builder/canvasLayout.ts";
import { LayerSettings } from "#builder/LayerSettings.tsx";
import { useNames } from "#builder/useNames.ts";
import { toLayerSubtitle } from "#i18n/layerText.ts";
import { useText } from "#i18n/TextContext.tsx";
import { setUnits } from "#model/editNetwork.ts";
import type { Layer } from "#model/network.ts";
import { Control } from "#state/Control.tsx";
import { useAllowed } from "#ui/allowed.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";
import { formatCount } from "#viz/formatNumber.ts";

interface LayerHeaderProps {
  readonly box: LayerBox;
  readonly featuresOn: number;
  /** From the top of the box; null: right above it. */
  readonly top: number | null;
  /** The number alone; the settings change it. */
  readonly compact: boolean;
  /** Not even those: it is shown, not edited. */
  readonly still: boolean;
}

/** The name of a layer, which opens its settings, and the number of its neurons with − and +. */
export function LayerHeader({ box, featuresOn, top, compact, still }: LayerHeaderProps) {
  const { t } = useText();
  const { document } = usePlayground();
  const names = useNames();
  const { trigger, popover } = usePopover();
  const { layer, units } = box;
  const name = names.layer(layer);
  const setCount = (count: number) => document.edit((experiment) => setUnits(experiment, layer.id, count));
  return (
    <div
      className="network-header"
      style={{
        left: box.labels + (box.width - box.labels) / 2,
        ...(top === null ? { bottom: "calc(100% + 6px)" } : { top }),
      }}
    >
      {layer.kind === "input" || still ? (
        <h3>{layer.kind === "input" ? t("network.features") : name}</h3>
      ) : (
        <h3>
          <button type="button" {...trigger} title={t("network.settings", { layer: name })}>
            {name}
          </button>
        </h3>
      )}
      <div className="network-count">
        {layer.kind === "dense" && !compact && (
          <Control name="network.units">
            <CountButton
              icon="minus"
              label={t("network.removeNeuron", { layer: name })}
              to={units - 1}
              onPress={setCount}
            />
          </Control>
        )}
        <span>{toCaption(layer, units, featuresOn, t)}</span>
        {layer.kind === "dense" && !compact && (
          <Control name="network.units">
            <CountButton
              icon="plus"
              label={t("network.addNeuron", { layer: name })}
              to={units + 1}
              onPress={setCount}
            />
          </Control>
        )}
      </div>
      {layer.kind !== "input" && !still && (
        <Popover {...popover} label={t("network.settings", { layer: name })}>
          <LayerSettings layer={layer} name={name} onRemove={popover.onClose} />
        </Popover>
      )}
    </div>
  );
}

interface CountButtonProps {
  readonly icon: "minus" | "plus";
  readonly label: string;
  /** So many neurons after a press. */
  readonly to: number;
  readonly onPress: (count: number) => void;
}

function CountButton({ icon, label, to, onPress }: CountButtonProps) {
  const { allows } = useAllowed();
  return (
    <IconButton
      data-screen-only
      icon={icon}
      small
      label={label}
      disabled={to < 1 || !allows(to)}
      onClick={() => onPress(to)}
    />
  );
}

function toCaption(layer: Layer, units: number, on: number, t: ReturnType<typeof useText>["t"]): string {
  if (layer.kind === "input") return t("network.featuresOn", { count: formatCount(on) });
  if (layer.kind === "dense" || layer.kind === "output") {
    return t("network.neurons", { count: formatCount(units) });
  }
  return toLayerSubtitle(t, layer, null);
}
