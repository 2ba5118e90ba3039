import { useMemo } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { mostBytes, toQrPicture } from "#panels/share/qrPicture.ts";
import { Dialog } from "#ui/Dialog.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "./QrDialog.css";

interface QrDialogProps {
  readonly open: boolean;
  readonly address: string;
  readonly onClose: () => void;
}

/** The link over the whole screen, to be scanned from a projector; its text below for those without a camera. */
export function QrDialog({ open, address, onClose }: QrDialogProps) {
  const { t } = useText();
  return (
    <Dialog open={open} full title={t("share.qr")} closeLabel={t("app.close")} onClose={onClose}>
      <QrCode address={address} />
    </Dialog>
  );
}

function QrCode({ address }: { readonly address: string }) {
  const { t } = useText();
  const picture = useMemo(() => toQrPicture(address), [address]);
  return (
    <div className="qr">
      {picture ? (
        <svg
          className="qr-code"
          role="img"
          aria-label={t("share.qr.label")}
          viewBox={`0 0 ${picture.side} ${picture.side}`}
        >
          <rect className="qr-paper" width="100%" height="100%" />
          <path className="qr-ink" d={picture.path} />
        </svg>
      ) : (
        <p role="alert">
          {t("share.qr.tooLong", { count: formatCount(address.length), max: formatCount(mostBytes) })}
        </p>
      )}
      {picture?.isDense && <p className="cap">{t("share.qr.dense")}</p>}
      <p className="qr-text">{address}</p>
    </div>
  );
}
