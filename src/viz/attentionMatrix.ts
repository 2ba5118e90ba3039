/**
 * @file Where a layer looks: for each sign that is written (a row, the query) how its attention is shared out among the
 * signs that were read (the columns, the keys). Every row adds up to 1. Several heads stand side by side. The picture is
 * that of D. Bahdanau, K. Cho, Y. Bengio 2015, "Neural machine translation by jointly learning to align and translate".
 */
import { createAttentionHead, type AttentionHead } from "./attentionHead.ts";
import { addElement } from "./element.ts";
import "./attentionMatrix.css";

export interface AttentionPlace {
  readonly head: number;
  readonly query: number;
  readonly key: number;
}

export interface AttentionData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** `[heads, queries, keys]`, shares 0…1. */
  readonly looks: Float32Array;
  /** Of the rows and of the columns, in their order. */
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  /** One for each head; with a single head its name is not shown. */
  readonly heads: readonly string[];
  /** The row that is spoken of now, with a frame around it. */
  readonly query: number | null;
  /** A cell in words: "writing 7, looks at 七 with 83 %". */
  readonly describe: (place: AttentionPlace, share: number) => string;
}

export interface AttentionMatrix {
  update(data: AttentionData): void;
  destroy(): void;
}

/**
 * As high as it needs to be for the width of its host. The pointer, or arrow keys (Shift: five), read a cell; `onPoint`
 * hears which.
 */
export function createAttentionMatrix(
  host: HTMLElement,
  onPoint?: (place: AttentionPlace | null) => void,
): AttentionMatrix {
  const root = addElement(host, "div", "viz-attention");
  root.setAttribute("role", "group");
  const heads: AttentionHead[] = [];
  return {
    update(data) {
      if (root.ariaLabel !== data.label) root.ariaLabel = data.label;
      root.dataset["heads"] = String(data.heads.length);
      while (heads.length < data.heads.length) {
        const head = heads.length;
        heads.push(
          createAttentionHead(root, (cell) => onPoint?.(cell && { head, query: cell.y, key: cell.x })),
        );
      }
      for (const head of heads.splice(data.heads.length)) head.destroy();
      const size = data.queries.length * data.keys.length;
      heads.forEach((head, i) =>
        head.update({
          name: data.heads.length > 1 ? data.heads[i]! : null,
          label: data.heads.length > 1 ? `${data.label}, ${data.heads[i]!}` : data.label,
          looks: data.looks.subarray(i * size, (i + 1) * size),
          queries: data.queries,
          keys: data.keys,
          query: data.query,
          describe: (query, key, share) => data.describe({ head: i, query, key }, share),
        }),
      );
    },
    destroy() {
      for (const head of heads) head.destroy();
      root.remove();
    },
  };
}
