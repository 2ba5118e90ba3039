import { useCanvasParts } from "#builder/canvasParts.ts";
import { searchLayers } from "#commands/canvasPort.ts";
import { useText } from "#i18n/TextContext.tsx";
import { insertLayer, removeLink, type HiddenKind } from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { layerGroups, ruleOf } from "#model/layerKinds.ts";
import type { Link } from "#model/network.ts";
import { inferShapes } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import { Control } from "#state/Control.tsx";
import { useAllowed } from "#ui/allowed.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";

const kinds: readonly HiddenKind[] = Object.values(layerGroups).flat();

interface InsertLayerProps {
  readonly link: Link;
  readonly x: number;
  readonly y: number;
  /** Shown while the mouse is over it. */
  readonly onHover?: (isOver: boolean) => void;
  readonly onOpen?: (isOpen: boolean) => void;
}

/**
 * The round + on a link: which kind of layer is to be woven in here? Those that fit are listed. A short link lies wholly
 * under it, so that it can be removed here, too.
 */
export function InsertLayer({ link, x, y, onHover, onOpen }: InsertLayerProps) {
  const { t } = useText();
  const { trigger, popover, close } = usePopover();
  const closeAll = () => {
    close();
    onOpen?.(false);
  };
  return (
    <Control name="network.layers">
      <div
        data-screen-only
        className="network-insert nopan nodrag"
        style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
        onMouseEnter={() => onHover?.(true)}
        onMouseLeave={() => onHover?.(false)}
      >
        <button
          type="button"
          {...trigger}
          onClick={(event) => {
            onOpen?.(true);
            trigger.onClick(event);
          }}
          aria-label={t("network.insertLayer")}
          title={t("network.insertLayer")}
        >
          <Icon name="plus" small />
        </button>
        <Popover {...popover} onClose={closeAll} label={t("network.insertLayer")}>
          {popover.anchor && <InsertMenu link={link} onClose={closeAll} />}
        </Popover>
      </div>
    </Control>
  );
}

function InsertMenu({ link, onClose }: { readonly link: Link; readonly onClose: () => void }) {
  const { t } = useText();
  const playground = usePlayground();
  const { allows } = useAllowed();
  const { form } = useCanvasParts();
  const experiment = useExperiment((one) => one);
  const insert = (kind: HiddenKind) => {
    onClose();
    playground.document.edit((one) => insertLayer(one, link, kind));
  };
  return (
    <div className="insert-menu">
      {kinds
        .filter((kind) => allows(kind) && canInsert(experiment, link, kind))
        .map((kind) => (
          <button key={kind} type="button" onClick={() => insert(kind)}>
            <Icon name={`layer.${kind}`} />
            <span>
              <b>{t(`layer.${kind}`)}</b>
              <small>{t(`layer.${kind}.about`)}</small>
            </span>
          </button>
        ))}
      <button
        type="button"
        onClick={() => {
          onClose();
          playground.view.setState({ wire: link, layers: [] });
          searchLayers(playground);
        }}
      >
        <Icon name="search" />
        <b>{t("canvas.allLayers")}</b>
      </button>
      {form === "cards" && (
        <button
          type="button"
          onClick={() => {
            onClose();
            playground.document.edit((one) => removeLink(one, link));
          }}
        >
          <Icon name="close" />
          <b>{t("canvas.removeLink")}</b>
        </button>
      )}
    </div>
  );
}

/** Whether a layer of this kind can do something with what flows here. */
function canInsert(experiment: Experiment, link: Link, kind: HiddenKind): boolean {
  if (ruleOf(kind).reads !== "one") return false;
  const known = new Set(experiment.network.layers.map(({ id }) => id));
  const { network, data, training } = insertLayer(experiment, link, kind);
  const { plans } = inferShapes(network, toEndsOf(data, training.loss));
  const plan = network.layers.flatMap(({ id }) => (known.has(id) ? [] : [plans.get(id)]))[0];
  // A list that is laid out as a list stays what it was.
  const isIdle = (kind === "flatten" || kind === "reshape") && plan?.inputs[0]?.length === 1;
  return plan !== undefined && !isIdle;
}
