import type { ReactNode } from "react";
import type { MetricPoint } from "#engine/protocol.ts";
import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import "./Compare.css";

interface CompareProps {
  readonly title: string;
  /** What the numbers are. */
  readonly about: string;
  /** Beside the title. */
  readonly children?: ReactNode;
  /** The network's number, as it is printed. */
  readonly read: (point: MetricPoint) => string;
  /** What can be reached without a network, the best first. */
  readonly baselines: readonly { readonly name: string; readonly value: string }[];
  /** Whether the network is better than the best of them, in words. */
  readonly verdict: (point: MetricPoint) => string;
}

/** The network beside what simple counting reaches: honest, and live. */
export function Compare({ title, about, children, read, baselines, verdict }: CompareProps) {
  const { t } = useText();
  return (
    <div className="compare">
      <div className="head">
        <h2 className="h">{title}</h2>
        <span className="sp" />
        {children}
      </div>
      <dl className="compare-list num" title={about}>
        <div className="compare-row compare-network">
          <dt>{t("compare.network")}</dt>
          <dd>
            <LiveText read={({ latest }) => (latest ? read(latest) : "–")} />
          </dd>
        </div>
        {baselines.map(({ name, value }) => (
          <div key={name} className="compare-row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="cap">
        <LiveText read={({ latest }) => (latest ? verdict(latest) : "")} />
      </p>
    </div>
  );
}
