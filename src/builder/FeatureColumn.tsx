import type { Column } from "#builder/layout.ts";
import { FeatureName } from "#builder/FeatureName.tsx";
import { toggleInput, type InputRow } from "#builder/inputRows.ts";
import type { TileBoard } from "#builder/tileBoard.ts";
import { useNames } from "#builder/useNames.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";

interface FeatureColumnProps {
  readonly column: Column;
  readonly rows: readonly InputRow[];
  readonly labels: number;
  /** Names alone, without switches. */
  readonly compact: boolean;
  readonly board: TileBoard;
}

/** The inputs, each with a switch, its name and its picture over the plane. */
export function FeatureColumn({ column, rows, labels, compact, board }: FeatureColumnProps) {
  const { document } = usePlayground();
  const names = useNames();
  return column.spots.map((spot) => {
    const row = rows[spot.unit]!;
    const side = column.tile;
    return (
      <div
        key={row.id}
        className="network-feature"
        style={{ left: column.x - labels, top: spot.y - side / 2, width: labels + side, height: side }}
      >
        {compact ? (
          <span className="network-feature-name">
            <InputName row={row} />
          </span>
        ) : (
          <Checkbox
            label={<InputName row={row} />}
            name={names.input(row)}
            checked={row.on}
            onChange={() => document.edit((experiment) => toggleInput(experiment, row))}
          />
        )}
        <canvas
          ref={board.attach("input", spot.unit)}
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
