/** @file Data sets of pictures: what they are called, the recipe of a network on them, their panel, data packs. */
import type { MessagesOf } from "#i18n/messagesOf.ts";
import type { augmentRanges, ImageSet } from "#model/data.ts";

type Key =
  | `set.${ImageSet}`
  | `set.${ImageSet}.about`
  | `recipe.set.${ImageSet}`
  | `recipe.unit.${ImageSet | "pictures"}`
  | `augment.${keyof typeof augmentRanges | "flip"}`;

export const pictures = {
  "set.mnist": "Handwritten digits",
  "set.mnist.about": "12,000 digits, written by hand: the set that taught machines to see.",
  "set.fashion-mnist": "Clothing",
  "set.fashion-mnist.about": "Ten kinds of clothes and shoes: as small as the digits, and harder.",
  "set.doodles": "Doodles",
  "set.doodles.about": "Cats, rabbits, fish, houses, flowers and stars with an unsteady hand.",
  "set.blood-smear-synth": "Blood smear",
  "set.blood-smear-synth.about": "Find the unripe white cell: many of them in blood are a sign of leukaemia.",
  "set.brain-mri-synth": "Brain scans",
  "set.brain-mri-synth.about":
    "Slices of one real head; half of them were given a lesion. A bright spot alone proves nothing.",
  "set.digits8": "Tiny digits",
  "set.digits8.about": "Digits of 8 × 8 pixels: quick on any machine.",
  "set.spoken-digits-synth": "Spoken digits",
  "set.spoken-digits-synth.about":
    "Zero to nine in English and Mandarin, spoken by 61 synthetic voices. Those of the test part are never heard in training.",

  "recipe.set.mnist": "handwritten digits",
  "recipe.set.fashion-mnist": "ten kinds of clothing",
  "recipe.set.doodles": "six kinds of doodle",
  "recipe.set.blood-smear-synth": "the cells in a blood smear",
  "recipe.set.brain-mri-synth": "brain scans with and without a lesion",
  "recipe.set.digits8": "tiny digits",
  "recipe.set.spoken-digits-synth": "spoken digits",
  "recipe.unit.mnist": "{count} {count|digit|digits}",
  "recipe.unit.fashion-mnist": "{count} {count|piece|pieces}",
  "recipe.unit.doodles": "{count} {count|doodle|doodles}",
  "recipe.unit.blood-smear-synth": "{count} {count|picture|pictures}",
  "recipe.unit.brain-mri-synth": "{count} {count|scan|scans}",
  "recipe.unit.digits8": "{count} {count|digit|digits}",
  "recipe.unit.spoken-digits-synth": "{count} {count|word|words}",
  "recipe.unit.pictures": "{count} {count|picture|pictures}",
  "recipe.pictures.read":
    "Read {data} with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.pictures.read.broken":
    "Read {data} with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.pictures.tell":
    "Tell {data} apart with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.pictures.tell.broken":
    "Tell {data} apart with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.pictures.name":
    "Recognise {data} with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.pictures.name.broken":
    "Recognise {data} with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.pictures.redraw":
    "Redraw {data} with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.pictures.redraw.broken":
    "Redraw {data} with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.pictures.short": "{data}, {layers}, {optimizer} at rate {rate}.",
  "recipe.classification.graph":
    "Separate {data} using {features} and {graph}. Learn with {optimizer} at rate {rate} and {regularization}.",
  "recipe.regression.graph":
    "Predict {data} using {features} and {graph}. Learn with {optimizer} at rate {rate} and {regularization}.",
  "recipe.short.graph": "{features}, {graph}, {optimizer} at rate {rate}.",
  "recipe.layerCount": "{count} {count|layer|layers}",
  "recipe.parameters": "{count} {count|parameter|parameters}",
  "recipe.batch.all": "all {samples}",
  "recipe.choose.palette": "Show the layers that can be added",
  "recipe.choose.batch": "Batch size",

  "data.kind.pictures": "Pictures",
  "data.pictures": "Sets of pictures",
  "data.pictures.size": "{count} · {size}",
  "data.pictures.facts": "{count} pictures of {size}, {classes} classes",
  "data.badge.drawn": "drawn by a program",
  "data.badge.spoken": "spoken by a program",
  "data.badge.lesions": "lesions drawn by a program",
  "data.badge.medical": "not for diagnosis",
  "data.badge.pack": "your pack",
  "data.badge.school": "from this site",
  "data.progress": "Loading {name} …",
  "data.percent": "{percent} %",
  "data.failed": "{name} did not arrive.",
  "data.offline": "This machine is offline. Sets that were opened before still work.",
  "data.trainPictures": "Training pictures",
  "data.allPictures": "all {count}",
  "data.balance": "Pictures of each class",
  "data.balance.row": "{name}: {train} train, {test} test",
  "data.browse": "Look through",
  "data.browse.part": "Part",
  "data.part.train": "Training",
  "data.part.test": "Test",
  "data.sheet": "{name}: {count} pictures",
  "data.picture": "No. {n}: {name}",
  "data.watch": "Press a picture to see it go through the network.",
  "data.goal": "What is learned",
  "data.goal.class": "Its class",
  "data.goal.picture": "The picture itself",
  "data.goal.about": "An autoencoder: it squeezes the picture through a narrow waist and draws it again.",

  "augment.title": "Vary the pictures",
  "augment.about":
    "Training sees each picture a little differently every time. The test part stays as it is.",
  "augment.shift": "Shift",
  "augment.rotate": "Turn",
  "augment.zoom": "Zoom",
  "augment.flip": "Mirror half of them",
  "augment.brightness": "Brightness",
  "augment.noise": "Noise",
  "augment.off": "off",
  "augment.on": "{count} on",
  "augment.share": "± {percent} %",
  "augment.degrees": "± {degrees}°",
  "augment.preview": "One picture as training sees it, several times",
  "augment.reset": "Switch all off",

  "tip.pictures.linear":
    "Open “Digits without convolution” and compare: what do the windows of LeNet-5 gain?",
  "tip.pictures.shift": "Switch on Shift and watch both curves. Why does the gap between them close?",
  "tip.pictures.few": "Train on 200 pictures only. How soon does the test loss turn upwards?",
  "tip.pictures.watch": "Press a picture that was read wrongly. In which layer does it go astray?",
  "tip.pictures.maps": "Select the first Conv2D. Which of its windows find edges, and in which direction?",
  "tip.pictures.batch": "Learn one picture at a time, then 256. Which is quicker for an epoch?",

  "pack.open": "Open a data pack…",
  "pack.list": "Data packs",
  "pack.title": "Open a data pack",
  "pack.what":
    "A data pack is a folder, or a zip of it, with a meta.json that describes the data. It is read on this machine and stays here.",
  "pack.file": "Zip file",
  "pack.folder": "Folder",
  "pack.url": "Address of a folder or zip on the web",
  "pack.url.open": "Open",
  "pack.url.about": "The other site has to allow it.",
  "pack.opening": "Opening …",
  "pack.drop": "Drop a data pack or an experiment here",
  "pack.forget": "Forget {name}",
  "pack.missing": "The data pack “{name}” is not here",
  "pack.missing.why":
    "The experiment was made with it, but it is not on this machine. Open the pack, and the experiment goes on.",

  "panel.rail": "Panels",
  "panel.layers": "Layers",
  "panel.close": "Close {name}",
  "panel.help": "Keyboard shortcuts",

  "problems.title": "Problems",
  "problems.chip": "Fix {count} {count|problem|problems} to train",
  "problems.changes": "Recent changes",
  "problems.lastRun": "Last run",
  "problems.lastRun.about": "From before the change. Layers you did not touch keep their weights.",
  "change.added": "Added {layer}",
  "change.removed": "Removed {layer}",
  "change.layers": "Changed {count} layers",
  "change.set": "Set {setting} of {layer}",
  "change.linked": "Linked {from} to {to}",
  "change.unlinked": "Took away the link from {from} to {to}",
  "change.links": "Changed links",
  "change.training": "Changed the training",
  "change.trainingOf": "Set {setting}",
  "change.data": "Changed the data",
  "change.seed": "New weights",
  "change.canvas": "Moved layers",
  "change.title": "Changed the title",
  "change.opened": "Opened an experiment",

  "templates.points": "Points",
  "templates.tables": "Tables",
  "templates.pictures": "Pictures",
  "templates.texts": "Texts",
  "templates.times": "Time",
  "templates.tastes": "Tastes",
  "templates.empty": "Empty network",
  "templates.empty.about": "Your data with nothing between input and output: build it yourself.",
} satisfies MessagesOf<Key>;
