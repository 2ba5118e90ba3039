import { useEffect, useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { formatTick, formatWeight } from "#viz/formatNumber.ts";
import type { Step } from "./lesson.ts";
import type { FindNumber } from "./Markup.tsx";
import { readNumbers } from "./numbers.ts";

type Numbers = Readonly<Record<string, number>>;

/** Enough to redo a sum by hand. */
const decimals = 3;

/** Finds the live numbers of a step: as they were when it began or the run did, and as they are now. */
export function useNumbers({ numbers }: Step): FindNumber {
  const { t } = useText();
  const playground = usePlayground();
  const [state, setState] = useState<{ readonly held: Numbers | null; readonly now: Numbers | null }>({
    held: null,
    now: null,
  });
  useEffect(() => {
    if (!numbers) return undefined;
    const { live, session } = playground;
    let isShown = true;
    let isBusy = false;
    let told = "";
    let heldRun = -1;
    async function read(): Promise<void> {
      const { run, version, phase } = session.store.getState();
      const about = `${run}/${version}/${live.latest?.step ?? -1}/${phase}`;
      if (isBusy || about === told) return;
      isBusy = true;
      const network = await readNumbers(playground).catch(() => null);
      isBusy = false;
      if (!isShown || !network) return;
      told = about;
      const now = numbers!(network);
      const isOther = heldRun !== run;
      heldRun = run;
      setState(({ held }) => ({ held: isOther ? now : held, now }));
      void read();
    }
    void read();
    const ends = [live.subscribe("metrics", () => void read()), session.store.subscribe(() => void read())];
    return () => {
      isShown = false;
      ends.forEach((end) => end());
    };
  }, [numbers, playground]);

  return (name) => {
    const [from, short] = name.startsWith("now.") ? [state.now, name.slice(4)] : [state.held, name];
    const value = from?.[short];
    if (value === undefined || Number.isNaN(value)) return null;
    // A short number is said as it is: a learning rate of 0.1 is not 0.100.
    const rounded = Number(value.toFixed(decimals));
    return Math.abs(value - rounded) < 1e-7
      ? formatTick(rounded)
      : formatWeight(value, t("results.diverged"), decimals);
  };
}
