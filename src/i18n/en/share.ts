/** @file Giving an experiment away, and keeping it. */

export const share = {
  "share.title": "Share this experiment",
  "share.about": "The link holds the whole experiment. Nothing is stored on a server.",
  "share.link": "Link",
  "share.copyLink": "Copy link",
  "share.length": "{count} {count|character|characters} long.",
  "share.tooLong": "{count} characters: some places cut links off after {max}. The file is safer there.",
  "share.impossible": "{count} characters are more than a page opens. Save the file instead.",
  "share.weights": "With the trained weights",
  "share.weights.none": "Nothing has been trained yet.",
  "share.weights.fit":
    "Epoch {epoch}: {count} {count|weight|weights}, rounded to {bits} bits, make the link {length} characters longer.",
  "share.weights.tooMany": "{count} weights are too many for a link. The file holds them.",
  "share.qr": "QR code",
  "share.qr.label": "QR code of the link",
  "share.qr.tooLong":
    "This link has {count} characters; a QR code holds no more than {max}. Leave the weights out, or give the file away.",
  "share.qr.dense": "This code is dense: scan it from near by.",
  "share.embed": "Embed …",
  "share.send": "Send",
  "share.save": "Save file",
  "share.open": "Open file",

  "gallery.about":
    "What you keep stays in this browser, with its weights. Clearing the browser's data clears it, too.",
  "gallery.keep": "Keep in gallery",
  "gallery.kept": "Kept.",
  "gallery.empty": "Nothing is kept yet.",
  "gallery.full": "The browser has no room left. Delete something here, or save the experiment as a file.",
  "gallery.blocked":
    "The browser does not let this page keep anything (a private window or a frame, perhaps). Save the experiment as a file.",
  "gallery.open": "Open {name}",
  "gallery.name": "Name",
  "gallery.rename": "Rename {name}",
  "gallery.rename.done": "Rename",
  "gallery.remove": "Delete {name}",
  "gallery.removed": "Deleted: {name}",
  "gallery.untrained": "Not trained",
  "gallery.epoch": "Trained to epoch {epoch}",
};
