/** @file Choosing neurons by pointer and by keyboard. */
import type { CanvasLayout } from "#builder/canvasLayout.ts";
import type { Playground } from "#state/playground.ts";
import type { LinkRef, NeuronRef } from "#state/view.ts";

/**
 * Selects a neuron, or none; with a link, that weight is the one to change. Its sum needs a point: the first of the
 * training part when the person has chosen none.
 */
export function selectNeuron(
  { view, session }: Playground,
  neuron: NeuronRef | null,
  link: LinkRef | null,
): void {
  const { chosenPoint } = view.getState();
  const { dataset } = session.store.getState();
  const plane = dataset?.kind === "points" ? dataset.train.plane : null;
  const first = plane && plane.length >= 2 ? ([plane[0]!, plane[1]!] as const) : null;
  view.setState({
    selected: neuron,
    selectedLink: link,
    chosenPoint: chosenPoint ?? (neuron ? first : null),
  });
}

/** Arrow keys go from tile to tile: up and down in a layer, left and right along the threads. */
export function moveAmongNeurons(event: KeyboardEvent, board: HTMLElement, layout: CanvasLayout): void {
  const steps: Record<string, readonly [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  const step = steps[event.key];
  const from = (event.target as HTMLElement).dataset["neuron"]?.split("/");
  if (!step || !from) return;
  const columns = layout.boxes.filter((box) => box.look === "neurons");
  const at = columns.findIndex((column) => column.layer.id === from[0]);
  const column = columns[at + step[0]];
  if (!column) return;
  const unit = Math.min(column.spots.length - 1, Math.max(0, Number(from[1]) + step[1]));
  event.preventDefault();
  board.querySelector<HTMLElement>(`[data-neuron="${CSS.escape(`${column.layer.id}/${unit}`)}"]`)?.focus();
}
