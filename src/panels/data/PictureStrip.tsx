import type { ImageDataset } from "#data/dataset.ts";
import { toCells } from "#panels/results/pictureSet.ts";
import { useShownTheme } from "#panels/useShownTheme.ts";
import { useChart, type Chart } from "#state/useChart.ts";
import { createPicture, type PictureData } from "#viz/picture.ts";
import "./PictureStrip.css";

interface PictureStripProps {
  /** Samples `[…shape]`. */
  readonly pictures: readonly Float32Array[];
  readonly dataset: ImageDataset;
  /** What a screen reader says; without one the strip is an ornament. */
  readonly label?: string;
}

interface Strip extends Chart {
  update(pictures: readonly PictureData[]): void;
}

/** A few pictures side by side. */
export function PictureStrip({ pictures, dataset, label }: PictureStripProps) {
  // The colours are those of the theme: another theme renders, and so draws, again.
  useShownTheme();
  const ref = useChart<Strip>({
    create: createStrip,
    draw: (strip) =>
      strip.update(
        pictures.map((values) => ({
          ...toCells(dataset, values),
          label: "",
          mark: null,
        })),
      ),
    subscribe: () => () => {},
  });
  return (
    <span className="picture-strip" role={label ? "img" : undefined} aria-label={label} aria-hidden={!label}>
      <span className="picture-strip-row" aria-hidden="true" ref={ref} />
    </span>
  );
}

function createStrip(host: HTMLElement): Strip {
  const made: { readonly cell: HTMLElement; readonly picture: ReturnType<typeof createPicture> }[] = [];
  return {
    update(pictures) {
      while (made.length > pictures.length) {
        const { cell, picture } = made.pop()!;
        picture.destroy();
        cell.remove();
      }
      pictures.forEach((data, i) => {
        if (!made[i]) {
          const cell = host.appendChild(document.createElement("span"));
          made.push({ cell, picture: createPicture(cell) });
        }
        made[i]!.picture.update(data);
      });
    },
    destroy() {
      made.forEach(({ picture }) => picture.destroy());
      host.replaceChildren();
    },
  };
}
