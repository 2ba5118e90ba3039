/** @file A contact sheet that is as high as its pictures need, up to a number of rows; then it scrolls. */
import { createContactSheet, type ContactSheetData } from "#viz/contactSheet.ts";
import { toSheetGrid } from "#viz/sheetGrid.ts";

export interface FittingSheet {
  update(data: ContactSheetData, rows: number): void;
  destroy(): void;
}

/** Of a caption below a picture, in pixels. */
const captionHeight = 18;

export function createFittingSheet(host: HTMLElement): FittingSheet {
  const sheet = createContactSheet(host);
  return {
    update(data, rows) {
      // without the scroll bar, whose room is kept free
      const width = host.firstElementChild?.clientWidth ?? host.clientWidth;
      const { columns } = toSheetGrid(data.count, width, data.cell, captionHeight);
      const shown = Math.min(data.count, columns * rows);
      const { height } = toSheetGrid(shown, width, data.cell, captionHeight);
      host.style.height = `${data.count === 0 ? 0 : height}px`;
      host.hidden = data.count === 0;
      sheet.update(data);
    },
    destroy: () => sheet.destroy(),
  };
}
