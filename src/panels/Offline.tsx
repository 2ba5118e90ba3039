import { use, useEffect } from "react";
import { useStore } from "zustand";
import { findDigest } from "#data/digest.ts";
import { useText } from "#i18n/TextContext.tsx";
import { dataCacheName } from "#offline/programFiles.ts";
import { createOfflineFiles, type OfflineFiles, type OfflineState } from "#state/offlineFiles.ts";
import { ProgramContext, useProgram } from "#state/program.ts";
import { Button } from "#ui/Button.tsx";
import { Progress } from "#ui/Progress.tsx";
import "./Offline.css";

interface OfflineProps {
  /** Made by who lives longer: closing the sheet must not end what is being fetched. */
  readonly files: OfflineFiles;
}

/** What works without a network, and the rest of it on demand. Nothing in shells that keep nothing. */
export function Offline({ files }: OfflineProps) {
  const isOffered = use(ProgramContext) !== null;
  return isOffered && <Section files={files} />;
}

function Section({ files }: OfflineProps) {
  const { t } = useText();
  const phase = useProgram((state) => state.phase);
  return (
    <section className="offline" aria-label={t("offline.title")}>
      <h3 className="h">{t("offline.title")}</h3>
      <p>{t(`offline.${phase}`)}</p>
      {phase !== "absent" && <Everything files={files} />}
    </section>
  );
}

function Everything({ files }: OfflineProps) {
  const { t } = useText();
  const state = useStore(files.store);
  useEffect(() => {
    void files.look();
  }, [files]);
  return (
    <>
      <Amount state={state} />
      {state.fault && (
        <p className="offline-fault" role="alert">
          {t(`offline.${state.fault}`)}
        </p>
      )}
      <Actions files={files} state={state} />
    </>
  );
}

function Amount({ state: { here, all, work } }: { readonly state: OfflineState }) {
  const { t } = useText();
  if (here === null) return work === "looking" ? <p className="cap">{t("offline.looking")}</p> : null;
  const amounts = { here: toMb(here), all: toMb(all) };
  const text =
    work === "bringing"
      ? t("offline.bringing", amounts)
      : here === all
        ? t("offline.everything", { all: amounts.all })
        : t("offline.here", amounts);
  return (
    <>
      <p className="cap num" role={work === "bringing" ? undefined : "status"}>
        {text}
      </p>
      <Progress label={text} value={here} max={all} />
    </>
  );
}

function Actions({ files, state }: { readonly files: OfflineFiles; readonly state: OfflineState }) {
  const { t } = useText();
  const { here, all, work, fault } = state;
  if (work === "bringing") return <Button onClick={files.cancel}>{t("offline.cancel")}</Button>;
  if (here === null) {
    return fault === "network" && <Button onClick={() => void files.look()}>{t("offline.again")}</Button>;
  }
  return (
    here < all && (
      <Button onClick={() => void files.bring()}>
        {fault ? t("offline.again") : t("offline.bring", { size: toMb(all - here) })}
      </Button>
    )
  );
}

/** Megabytes with one decimal. */
function toMb(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** Made of what this browser has. */
export function createBrowserFiles(): OfflineFiles {
  return createOfflineFiles({
    // `caches` itself is missing, or throws, where nothing may be kept.
    openCache: async () => caches.open(dataCacheName),
    fetch: (path, signal) => fetch(path, signal ? { signal } : {}),
    digest: findDigest(),
    persist: async () => navigator.storage.persist(),
  });
}
