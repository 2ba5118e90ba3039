/** @file The files that a person drops or chooses, with the folders that they lie in. */

import { isWanted } from "#data/wantedFile.ts";

export interface PathFile {
  readonly path: string;
  readonly file: File;
}

/** The files of an `<input>`, with the folders that a chosen folder has. */
export function toPathFiles(files: Iterable<File>): PathFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Files and whole folders that were dropped. */
export async function readDropped({ items, files }: DataTransfer): Promise<PathFile[]> {
  // Both have to be asked for at once: they are empty after the first wait.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = toPathFiles(files);
  // What is no part of a file system (a script made it) has no entry.
  return entries.length === 0 ? plain : (await Promise.all(entries.map(listEntry))).flat();
}

/** Deeper or longer folders than any pack are given up, not searched. */
const mostEntries = 2000;

async function listEntry(entry: FileSystemEntry): Promise<PathFile[]> {
  const open = [entry];
  const files: PathFile[] = [];
  for (let next = open.pop(); next && files.length < mostEntries; next = open.pop()) {
    const path = next.fullPath.replace(/^\//, "");
    if (!isWanted(path)) continue;
    if (isFileEntry(next)) files.push({ path, file: await toFile(next) });
    else if (isFolderEntry(next)) open.push(...(await listFolder(next)));
  }
  return files;
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function toFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** The browser hands out at most a hundred at a time. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || all.length > mostEntries) return all;
    all.push(...some);
  }
}
