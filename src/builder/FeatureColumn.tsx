import type { LayerBox } from "#builder/canvasLayout.ts";
import { FeatureName } from "#builder/FeatureName.tsx";
import { toggleInput, type InputRow } from "#builder/inputRows.ts";
import type { TileBoard } from "#builder/tileBoard.ts";
import { useNames } from "#builder/useNames.ts";
import { Control } from "#state/Control.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";

interface FeatureColumnProps {
  readonly box: LayerBox;
  readonly rows: readonly InputRow[];
  /** Names alone, without switches. */
  readonly compact: boolean;
  readonly board: TileBoard;
}

/** The inputs, each with a switch, its name and its picture over the plane. */
export function FeatureColumn({ box, rows, compact, board }: FeatureColumnProps) {
  const { document } = usePlayground();
  const names = useNames();
  return box.spots.map((spot) => {
    const row = rows[spot.unit];
    if (!row) return null;
    const side = box.tile;
    return (
      <div
        key={row.id}
        className="network-feature nodrag"
        style={{ top: spot.y - side / 2, width: box.labels + side, height: side }}
      >
        {compact ? (
          <span className="network-feature-name">
            <InputName row={row} />
          </span>
        ) : (
          <Control
            name="data.features"
            instead={
              <span className="network-feature-name">
                <InputName row={row} />
              </span>
            }
          >
            <Checkbox
              label={<InputName row={row} />}
              name={names.input(row)}
              checked={row.on}
              onChange={() => document.edit((experiment) => toggleInput(experiment, row))}
            />
          </Control>
        )}
        <canvas
          ref={board.attach(box.layer.id, spot.unit)}
          className={row.on ? "network-tile" : "network-tile network-tile-off"}
          style={{ width: side, height: side }}
          aria-hidden="true"
        />
      </div>
    );
  });
}

function InputName({ row }: { readonly row: InputRow }) {
  const names = useNames();
  if (row.plane) return <FeatureName feature={row.plane} />;
  return <span className="network-column">{names.input(row)}</span>;
}
