import type { LayerBox } from "#builder/canvasLayout.ts";
import type { TileBoard } from "#builder/tileBoard.ts";
import { selectNeuron } from "#builder/selection.ts";
import { useNames } from "#builder/useNames.ts";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import type { NeuronRef } from "#state/view.ts";

interface NeuronColumnProps {
  readonly box: LayerBox;
  readonly board: TileBoard;
}

/** One tile a neuron: pointing at it shows it large, pressing it writes out its sum. Arrow keys go up and down. */
export function NeuronColumn({ box, board }: NeuronColumnProps) {
  const playground = usePlayground();
  const { view } = playground;
  const names = useNames();
  const { id } = box.layer;
  const selected = useView((state) => (state.selected?.layer === id ? state.selected.unit : -1));
  const point = (neuron: NeuronRef | null) => view.setState({ hovered: neuron });
  return box.spots.map(({ unit, y }) => (
    <button
      key={unit}
      type="button"
      className="network-neuron nodrag"
      style={{ left: box.labels, top: y - box.tile / 2, width: box.tile, height: box.tile }}
      aria-label={names.neuron(id, unit)}
      aria-pressed={selected === unit}
      data-neuron={`${id}/${unit}`}
      onMouseEnter={() => point({ layer: id, unit })}
      onMouseLeave={() => point(null)}
      onFocus={(event) => event.currentTarget.matches(":focus-visible") && point({ layer: id, unit })}
      onBlur={() => point(null)}
      onClick={(event) => {
        // The layer around it is not meant.
        event.stopPropagation();
        selectNeuron(playground, selected === unit ? null : { layer: id, unit }, null);
      }}
    >
      <canvas ref={board.attach(id, unit)} className="network-tile" aria-hidden="true" />
    </button>
  ));
}
