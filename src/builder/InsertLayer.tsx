import { useText } from "#i18n/TextContext.tsx";
import { addLayer, type HiddenKind } from "#model/editNetwork.ts";
import { layerKinds } from "#model/layerKinds.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";

const kinds = (Object.keys(layerKinds) as (keyof typeof layerKinds)[]).filter(
  (kind): kind is HiddenKind => kind !== "input" && kind !== "output",
);

interface InsertLayerProps {
  readonly after: string;
  readonly x: number;
  readonly top: number;
}

/** The round + between two columns: which kind of layer is to be woven in here? */
export function InsertLayer({ after, x, top }: InsertLayerProps) {
  const { t } = useText();
  const { document } = usePlayground();
  const { trigger, popover, close } = usePopover();
  return (
    <div className="network-insert" style={{ left: x, top }}>
      <button
        type="button"
        {...trigger}
        aria-label={t("network.insertLayer")}
        title={t("network.insertLayer")}
      >
        <Icon name="plus" small />
      </button>
      <Popover {...popover} label={t("network.insertLayer")}>
        <div className="insert-menu">
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              onClick={() => {
                close();
                document.edit((experiment) => addLayer(experiment, after, kind));
              }}
            >
              <Icon name={`layer.${kind}`} />
              <span>
                <b>{t(`layer.${kind}`)}</b>
                <small>{t(`layer.${kind}.about`)}</small>
              </span>
            </button>
          ))}
        </div>
      </Popover>
    </div>
  );
}
