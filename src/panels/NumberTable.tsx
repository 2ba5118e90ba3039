import type { ReactNode } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import type { Table } from "#viz/lossData.ts";
import "#panels/LossTable.css";

interface NumberTableProps {
  readonly title: string;
  readonly table: Table;
  readonly onClose: () => void;
  /** What else can be done with them. */
  readonly actions?: ReactNode;
}

/** The numbers behind a chart, as they stand when it opens. */
export function NumberTable({ title, table: { head, rows }, onClose, actions }: NumberTableProps) {
  const { t } = useText();
  return (
    <Dialog open title={title} closeLabel={t("app.close")} onClose={onClose} actions={actions}>
      <table className="loss-table num">
        <thead>
          <tr>
            {head.map((name, column) => (
              // oxlint-disable-next-line react/no-array-index-key -- two columns may have one name
              <th key={column} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of a table that never changes
            <tr key={at}>
              {row.map((cell, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- as its head
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
