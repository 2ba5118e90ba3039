import { useText } from "#i18n/TextContext.tsx";
import { isMessageKey } from "#i18n/messages.ts";
import { isRecurrent } from "#model/layers/recurrent.ts";
import type { Layer, LayerId } from "#model/network.ts";
import { StateKey } from "#panels/time/StateKey.tsx";
import { TimeTable } from "#panels/time/TimeTable.tsx";
import { toArrayNames, toShownArray } from "#state/gates.ts";
import type { TimeLayer } from "#panels/time/timeLayer.ts";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { setTime } from "#state/view.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { Segment } from "#ui/Segment.tsx";

interface TimeHeadProps {
  readonly time: TimeLayer;
  readonly layers: readonly Layer[];
  readonly names: ReadonlyMap<LayerId, string>;
  readonly isShown: boolean;
}

/** What is shown in a sentence; which layer, which of its gates. */
export function TimeHead({ time, layers, names, isShown }: TimeHeadProps) {
  const { t } = useText();
  const { view } = usePlayground();
  const { layer } = time;
  const form = isRecurrent(layer) ? "states" : layer.kind === "embedding" ? "map" : "attention";
  const toggle = () => {
    if (isShown) setTime(view, { open: false });
    else {
      // the drawer gives the place back
      view.setState({ layers: [] });
      setTime(view, { open: true });
    }
  };
  return (
    <header className="time-head">
      <h2 className="h">{t(`time.${form}.title`)}</h2>
      <span className="cap time-about">{t(`time.${form}.about`)}</span>
      <span className="sp" />
      {isShown && layers.length > 1 && (
        <span className="time-layer">
          <select
            className="field-box"
            aria-label={t("time.layer")}
            value={layer.id}
            onChange={(event) => setTime(view, { layer: event.target.value, unit: 0, hovered: null })}
          >
            {layers.map(({ id }) => (
              <option key={id} value={id}>
                {names.get(id) ?? id}
              </option>
            ))}
          </select>
        </span>
      )}
      {isShown && isRecurrent(layer) && <StateKey key={layer.id} layer={layer} />}
      {isShown && isRecurrent(layer) && <Arrays layer={layer} />}
      {isShown && form !== "map" && (
        <TimeTable key={`table ${layer.id}`} time={time} name={names.get(layer.id) ?? layer.id} />
      )}
      <IconButton
        icon={isShown ? "down" : "plus"}
        small
        label={t(isShown ? "time.fold" : "time.unfold")}
        aria-expanded={isShown}
        onClick={toggle}
      />
    </header>
  );
}

function Arrays({ layer }: { readonly layer: Layer }) {
  const { t } = useText();
  const { view } = usePlayground();
  const array = useView(({ time }) => time.array);
  const backward = useView(({ time }) => time.backward);
  if (!isRecurrent(layer)) return null;
  const names = toArrayNames(layer);
  return (
    <>
      {layer.bidirectional !== "none" && (
        <Segment
          label={t("time.direction")}
          value={backward ? "backward" : "forward"}
          choices={(["forward", "backward"] as const).map((value) => ({
            value,
            label: t(`time.direction.${value}`),
          }))}
          onChange={(value) => setTime(view, { backward: value === "backward" })}
        />
      )}
      {names.length > 1 && (
        <Segment
          label={t("time.array")}
          value={toShownArray(layer, array)}
          choices={names.map((value) => {
            const short = `time.short.${value}`;
            return { value, label: isMessageKey(short) ? t(short) : value };
          })}
          onChange={(value) => setTime(view, { array: value })}
        />
      )}
    </>
  );
}
