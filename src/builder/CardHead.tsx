import type { LayerBox } from "#builder/canvasLayout.ts";
import { useCanvasParts } from "#builder/canvasParts.ts";
import { toLayerSubtitle, toLayerTitle } from "#i18n/layerText.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toggleFolded } from "#model/editNetwork.ts";
import { countWeights } from "#model/shape.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { formatCount } from "#viz/formatNumber.ts";

interface CardHeadProps {
  readonly box: LayerBox;
}

/** Above a card: its title, the settings that matter, a lock where nothing is learned, and the control that folds it. */
export function CardHead({ box }: CardHeadProps) {
  const { t } = useText();
  const { document } = usePlayground();
  const { still } = useCanvasParts();
  const { layer, plan, look } = box;
  const isFrozen = "trainable" in layer && !layer.trainable;
  const isFolded = look === "folded";
  const label = t(isFolded ? "canvas.unfold" : "canvas.fold");
  return (
    <div className="card-head">
      <h3>
        {isFrozen && (
          <span title={t("canvas.frozen")}>
            <Icon name="lock" small />
            <span className="visually-hidden">{t("canvas.frozen")}</span>
          </span>
        )}
        {toLayerTitle(t, layer)}
        {!still && (
          <button
            type="button"
            data-screen-only
            className="card-fold nodrag"
            tabIndex={-1}
            aria-label={label}
            title={label}
            onClick={(event) => {
              event.stopPropagation();
              document.edit((experiment) => toggleFolded(experiment, layer.id));
            }}
          >
            <Icon name={isFolded ? "plus" : "minus"} small />
          </button>
        )}
      </h3>
      <p>{toLayerSubtitle(t, layer, plan)}</p>
    </div>
  );
}

interface CardFootProps extends CardHeadProps {
  /** It began this run with new weights. */
  readonly fresh: boolean;
}

/** Below a card: how many numbers it learns. */
export function CardFoot({ box, fresh }: CardFootProps) {
  const { t } = useText();
  return (
    <p className="card-foot">
      {toFootText(box, t)}
      {fresh && <span className="card-fresh">{t("canvas.fresh")}</span>}
    </p>
  );
}

function toFootText({ layer, plan }: LayerBox, t: ReturnType<typeof useText>["t"]): string {
  if (!plan) return t("canvas.notBuilt");
  const [height = 1, width = 1, channels] = plan.output;
  if (layer.kind === "input" && channels !== undefined) {
    return t("canvas.pixels", { count: formatCount(height * width) });
  }
  const count = countWeights(plan);
  return count === 0 ? t("canvas.noParams") : t("canvas.params", { count: formatCount(count) });
}
