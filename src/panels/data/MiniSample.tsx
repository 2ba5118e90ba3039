import type { ImageDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toCells } from "#panels/results/pictureSet.ts";
import { useSampleWords } from "#panels/results/useSampleWords.ts";
import { useShownTheme } from "#panels/useShownTheme.ts";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { toWatchedInputs } from "#state/samplePictures.ts";
import { useChart } from "#state/useChart.ts";
import { createPicture } from "#viz/picture.ts";

/** The sample that goes through the network, at the size of a thumb. */
export function MiniSample({ dataset }: { readonly dataset: ImageDataset }) {
  const { lang } = useText();
  const { view } = usePlayground();
  const watched = useView((state) => state.watched);
  const toWords = useSampleWords(dataset);
  // The colours are those of the theme: another theme renders, and so draws, again.
  useShownTheme();
  const ref = useChart({
    create: (host) => createPicture(host),
    draw: (picture) =>
      picture.update({
        ...toCells(dataset, toWatchedInputs(dataset, watched)),
        label: toWords(watched).name,
        mark: null,
      }),
    subscribe: (redraw) => view.subscribe(redraw),
  });
  return <div key={lang} ref={ref} />;
}
