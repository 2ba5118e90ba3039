/** What is wrong with a data pack that was opened. */
export const packs = {
  "problem.pack.notZip.title": "This is no zip file",
  "problem.pack.notZip.why":
    "Its list of files could not be read; it may be cut short. A data pack is a folder, or a zip of that folder.",
  "problem.pack.zipKind.title": "This kind of zip cannot be opened",
  "problem.pack.zipKind.why": "{file} is packed with: {kind}. Pack the folder again as a plain zip.",
  "problem.pack.badPath.title": "A file in the zip points outside it",
  "problem.pack.badPath.why": "It is called {file}. A data pack holds files of one folder only.",
  "problem.pack.tooManyFiles.title": "There are too many files",
  "problem.pack.tooManyFiles.why": "{count} are there; no more than {max} are read.",
  "problem.pack.tooManyBytes.title": "The pack is too large",
  "problem.pack.tooManyBytes.why": "Unpacked it has {got} MB; no more than {max} MB fit into the page.",
  "problem.pack.noMeta.title": "There is no meta.json",
  "problem.pack.noMeta.why":
    "Every data pack has a file of this name that describes it. Among {count} {count|file|files} there is none.",
  "problem.pack.manySets.title": "There is more than one data pack",
  "problem.pack.manySets.why": "{count} folders have a meta.json. Open one of them at a time.",
  "problem.pack.notJson.title": "meta.json cannot be read",
  "problem.pack.notJson.why": "It is no JSON: {reason}",
  "problem.pack.badMeta.title": "meta.json is not right at {key}",
  "problem.pack.badMeta.why": "Expected: {expected}. There is: {got}.",
  "problem.pack.layout.title": "This kind of data cannot be opened yet",
  "problem.pack.layout.why": "The pack is laid out as {got}. What can be opened: {expected}.",
  "problem.pack.tooManySamples.title": "There are too many samples",
  "problem.pack.tooManySamples.why": "The pack has {count}; no more than {max} are possible.",
  "problem.pack.notFetched.title": "{file} did not arrive",
  "problem.pack.notFetched.why": "Check the address and the connection. ({reason})",
  "problem.pack.missingFile.title": "{file} is missing",
  "problem.pack.missingFile.why": "meta.json lists it, but it is not in the pack.",
  "problem.pack.wrongSize.title": "{file} has the wrong size",
  "problem.pack.wrongSize.why":
    "meta.json announces {expected} bytes, there are {got}. It was cut short, or changed after packing.",
  "problem.pack.wrongSum.title": "{file} is not the file that was packed",
  "problem.pack.wrongSum.why":
    "Its SHA-256 begins with {got}; meta.json says {expected}. It was changed after packing, or damaged.",
  "problem.pack.badGzip.title": "{file} cannot be unpacked",
  "problem.pack.badGzip.why":
    "It should be a gzip stream of {expected} bytes: height × width × channels for each picture.",
  "problem.pack.badLabel.title": "{file} names a class that does not exist",
  "problem.pack.badLabel.why":
    "Sample {sample} has label {got}; with {count} {count|class|classes} labels run from 0 to {max}.",
  "problem.pack.badHeader.title": "The columns of {file} are not those of meta.json",
  "problem.pack.badHeader.why": "Column {column} should be {expected}, it is {got}.",
  "problem.pack.badRows.title": "{file} has the wrong number of rows",
  "problem.pack.badRows.why":
    "meta.json announces {expected} for training and testing together, there are {got}.",
  "problem.pack.badCells.title": "A row of {file} is not complete",
  "problem.pack.badCells.why": "Line {line} has {got} {got|cell|cells}, {expected} are expected.",
  "problem.pack.badNumber.title": "A cell of {file} is no number",
  "problem.pack.badNumber.why": "Line {line}, column {column}: there is {got}, expected {expected}.",
  "problem.pack.badEncoding.title": "{file} is no UTF-8 text",
  "problem.pack.badEncoding.why":
    "Some of its bytes mean nothing in UTF-8. Save the text as UTF-8 and pack it again.",
  "problem.pack.shortText.title": "{file} is too short",
  "problem.pack.shortText.why":
    "It has {got} {got|character|characters}; {expected} are needed, to learn from one part and test with another.",
  "problem.pack.noSeries.title": "{file} is no series",
  "problem.pack.noSeries.why": "It needs a column of numbers, at least ten rows long; {got} were found.",
  "problem.pack.badOrder.title": "The rows of {file} are not in time order",
  "problem.pack.badOrder.why":
    "Line {line} has no date, or one that is not later than that of the line before.",
  "problem.pack.otherFacts.title": "The data is not what the experiment was made for",
  "problem.pack.otherFacts.why": "The experiment expects {expected}, the data has {got}.",
} as const;
