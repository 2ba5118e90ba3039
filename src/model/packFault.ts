/** What can be wrong with a data pack that a person opens; `data/` finds it, `i18n` gives it words. */
export type PackFaultCode =
  // the pack as a whole
  | "pack.notZip"
  | "pack.zipKind"
  | "pack.badPath"
  | "pack.tooManyFiles"
  | "pack.tooManyBytes"
  | "pack.noMeta"
  | "pack.manySets"
  // meta.json
  | "pack.notJson"
  | "pack.badMeta"
  | "pack.layout"
  | "pack.tooManySamples"
  // files
  | "pack.notFetched"
  | "pack.missingFile"
  | "pack.wrongSize"
  | "pack.wrongSum"
  | "pack.badGzip"
  // what they hold
  | "pack.badLabel"
  | "pack.badHeader"
  | "pack.badRows"
  | "pack.badCells"
  | "pack.badNumber"
  | "pack.badEncoding"
  | "pack.shortText"
  | "pack.noSeries"
  | "pack.badOrder"
  | "pack.otherFacts";
