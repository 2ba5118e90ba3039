/**
 * @file The gallery: experiments that the person keeps in this browser, each with a name, a picture and, if it was
 * trained, its weights. A thing kept is the text of an experiment's file, so that it is read as carefully as one.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { fail, type Result } from "#base/result.ts";
import { parseExperimentFile, toExperimentFile } from "#model/experimentFile.ts";
import { toProblem, type Problem } from "#model/problem.ts";
import type { SavedRun } from "#model/trained.ts";

/** Pixels, four bytes each, row by row. */
export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8ClampedArray<ArrayBuffer>;
}

/** What is told of a kept experiment without reading it. */
export interface GalleryLabel {
  readonly id: string;
  readonly name: string;
  /** Milliseconds, as `Date.now()`. */
  readonly date: number;
  /** Of its weights; null: they were not trained. */
  readonly epoch: number | null;
  readonly thumbnail: Thumbnail | null;
}

/** Where they are kept. Every call may reject. */
export interface GalleryShelf {
  labels(): Promise<readonly GalleryLabel[]>;
  text(id: string): Promise<string | null>;
  keep(label: GalleryLabel, text: string): Promise<void>;
  relabel(label: GalleryLabel): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface GalleryState {
  /** The newest first; null: not read yet. */
  readonly labels: readonly GalleryLabel[] | null;
  /** Why the last thing that was asked for could not be done. */
  readonly fault: "blocked" | "full" | null;
  /** What was deleted last, as long as it can be had back. */
  readonly removed: { readonly label: GalleryLabel; readonly text: string } | null;
}

export interface Gallery {
  readonly store: StoreApi<GalleryState>;
  read(): Promise<void>;
  /** False: there was no room, or it is forbidden; the fault says which. */
  keep(saved: SavedRun, label: Omit<GalleryLabel, "epoch">): Promise<boolean>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Brings back what was deleted last. */
  undo(): Promise<void>;
  open(id: string): Promise<Result<SavedRun, Problem>>;
}

export const longestName = 80;

/** `shelf` is null where the browser has none. */
export function createGallery(shelf: GalleryShelf | null): Gallery {
  const store = createStore<GalleryState>(() => ({ labels: null, fault: null, removed: null }));
  const labelOf = (id: string) => store.getState().labels?.find((label) => label.id === id);

  /** Does something with the shelf and reads it anew; false where that failed. */
  async function change(work: (shelf: GalleryShelf) => Promise<void>): Promise<boolean> {
    try {
      if (!shelf) throw new Error("there is no database");
      await work(shelf);
      const labels = (await shelf.labels()).toSorted((a, b) => b.date - a.date);
      store.setState({ labels, fault: null });
      return true;
    } catch (error) {
      const isFull = error instanceof Error && error.name === "QuotaExceededError";
      store.setState(({ labels }) => ({ labels: labels ?? [], fault: isFull ? "full" : "blocked" }));
      return false;
    }
  }

  return {
    store,
    read: async () => {
      await change(async () => {});
    },
    keep(saved, label) {
      const epoch = saved.trained?.epoch ?? null;
      return change((shelf) =>
        shelf.keep({ ...label, name: toName(label.name), epoch }, toExperimentFile(saved)),
      );
    },
    async rename(id, name) {
      const label = labelOf(id);
      if (label && name.trim() !== "")
        await change((shelf) => shelf.relabel({ ...label, name: toName(name) }));
    },
    async remove(id) {
      const label = labelOf(id);
      await change(async (shelf) => {
        const text = await shelf.text(id);
        await shelf.remove(id);
        store.setState({ removed: label && text !== null ? { label, text } : null });
      });
    },
    async undo() {
      const { removed } = store.getState();
      if (removed && (await change((shelf) => shelf.keep(removed.label, removed.text))))
        store.setState({ removed: null });
    },
    async open(id) {
      const text = await shelf?.text(id).catch(() => null);
      return text ? parseExperimentFile(text) : fail(toProblem("file.unreadable", ""));
    },
  };
}

function toName(name: string): string {
  return name.trim().slice(0, longestName);
}
