/** The cell that a key leads to in a grid of `count` cells, `columns` in a row; null for a key that does not move. */
export function toGridStep(
  event: Pick<KeyboardEvent, "key" | "ctrlKey">,
  from: number,
  columns: number,
  count: number,
  page = 5,
): number | null {
  const column = from % columns;
  const rowEnd = Math.min(count - 1, from - column + columns - 1);
  const within = (to: number) => (to >= 0 && to < count ? to : from);
  /** As far as there are rows, in the same column. */
  const byRows = (rows: number) => {
    const row = Math.floor(from / columns) + rows;
    const last = Math.floor((count - 1 - column) / columns);
    return Math.min(last, Math.max(0, row)) * columns + column;
  };
  switch (event.key) {
    case "ArrowLeft":
      return within(from - 1);
    case "ArrowRight":
      return within(from + 1);
    case "ArrowUp":
      return byRows(-1);
    case "ArrowDown":
      return byRows(1);
    case "PageUp":
      return byRows(-page);
    case "PageDown":
      return byRows(page);
    case "Home":
      return event.ctrlKey ? 0 : from - column;
    case "End":
      return event.ctrlKey ? count - 1 : rowEnd;
    default:
      return null;
  }
}
