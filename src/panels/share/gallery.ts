import { createGallery } from "#state/gallery.ts";
import { openGalleryShelf } from "#state/galleryShelf.ts";

/** One for the page: it shows what this browser keeps, whichever playground asks. */
export const gallery = createGallery(openGalleryShelf());
