/** @file What can go wrong, why, and what mends it; and news that need no answer. */
import type { MessagesOf } from "#i18n/messagesOf.ts";
import type { ProblemCode, RepairLabel } from "#model/problem.ts";

/** What is wrong with a data pack is told where packs are. */
type Code = Exclude<ProblemCode, `pack.${string}`>;
type Key = `problem.${Code}.${"title" | "why"}` | `repair.${RepairLabel}`;

export const problem = {
  "problem.link.unreadable.title": "This link cannot be read",
  "problem.link.unreadable.why":
    "A part of it is missing or was changed on its way. Your experiment stays as it was.",
  "problem.link.tooLong.title": "This link is too long",
  "problem.link.tooLong.why":
    "It has {length} signs; no more than {max} are read. Your experiment stays as it was.",
  "problem.document.notObject.title": "This is not an experiment",
  "problem.document.notObject.why": "The text holds something else. Your experiment stays as it was.",
  "problem.document.newerVersion.title": "This experiment is from a newer Layerloom",
  "problem.document.newerVersion.why":
    "It has version {version}; this page knows versions up to {newest}. Reload the page to get the newest one.",
  "problem.document.badValue.title": "“{name}” has a value that does not fit",
  "problem.document.badValue.why": "It says {value}; {expected} is expected.",
  "problem.document.unknownKey.title": "“{key}” is unknown",
  "problem.document.unknownKey.why": "The experiment has an entry “{key}” that this page does not know.",
  "problem.document.tooDeep.title": "This experiment is nested too deep",
  "problem.document.tooDeep.why": "Lists within lists go no deeper than {max} here; this one does.",
  "problem.file.unreadable.title": "This file cannot be read",
  "problem.file.unreadable.why":
    "It is no JSON, or it was cut short on its way. Your experiment stays as it was.",
  "problem.file.other.title": "This file holds no experiment",
  "problem.file.other.why":
    "Files of Layerloom end in .layerloom.json. Data packs come as a zip or a folder. Your experiment stays as it was.",
  "problem.file.tooLarge.title": "This file is too large",
  "problem.file.tooLarge.why":
    "It has {got} MB; no more than {max} MB are read. Your experiment stays as it was.",
  "problem.weights.damaged.title": "The trained weights cannot be read",
  "problem.weights.damaged.why": "A part of them is missing or was changed on its way.",
  "problem.weights.misfit.title": "The trained weights do not fit this network",
  "problem.weights.misfit.why": "The layer {layer} has other weights than those that were saved.",

  "problem.value.outOfRange.title": "{name} must be from {min} to {max}",
  "problem.value.outOfRange.why": "It is {value} now.",
  "problem.value.notNumber.title": "{name} must be a number",
  "problem.value.notNumber.why": "It is {value} now.",

  "problem.network.noInput.title": "The network has no input",
  "problem.network.noInput.why": "Without an input layer no data can come in.",
  "problem.network.noOutput.title": "The network has no output",
  "problem.network.noOutput.why": "Without an output layer there is no answer to learn from.",
  "problem.network.manyOutputs.title": "The network has {count} outputs",
  "problem.network.manyOutputs.why": "It learns from one answer, so it can have one output only.",
  "problem.network.cycle.title": "The links run in a circle",
  "problem.network.cycle.why": "{layers}: each waits for the other, so none can begin.",
  "problem.network.unlinked.title": "{layer} is not connected",
  "problem.network.unlinked.why": "Nothing flows through this layer from the input to the output.",
  "problem.shape.noPort.title": "The data has no input “{port}”",
  "problem.shape.noPort.why": "The layer {layer} reads “{port}”, but the data offers {wanted}.",
  "problem.network.tooFewSigns.title": "The embedding has too few rows",
  "problem.network.tooFewSigns.why":
    "Its table has {rows} rows, but the data has {signs} different signs. What lies beyond the table would count as its last row.",
  "problem.network.portUnread.title": "An input of the data is not read",
  "problem.network.portUnread.why": "No layer reads “{port}”.",
  "problem.network.tooManyLayers.title": "The network has too many layers",
  "problem.network.tooManyLayers.why": "It has {count}; no more than {max} are possible here.",
  "problem.network.tooManyParameters.title": "The network is too large",
  "problem.network.tooManyParameters.why":
    "It would have {count} parameters; no more than {max} are possible here. Take fewer neurons.",
  "problem.network.badLink.title": "A link leads nowhere",
  "problem.network.badLink.why": "The link from {from} to {to} joins layers that cannot be joined like this.",
  "problem.network.manySources.title": "{layer} reads one layer; {count} are linked to it",
  "problem.network.manySources.why":
    "Branches come together in a join: Add sums them up, Concat puts them side by side.",
  "problem.network.tooMuchMemory.title": "The network needs too much memory",
  "problem.network.tooMuchMemory.why":
    "A step on {batch} samples would hold about {megabytes} MB; no more than {max} MB are possible here. Take fewer filters or a smaller batch.",
  "problem.network.duplicateId.title": "Two layers share a name",
  "problem.network.duplicateId.why": "Both are called {id}; each needs a name of its own.",
  "problem.network.noFeatures.title": "The network gets no feature",
  "problem.network.noFeatures.why": "All features are switched off, so every point looks the same.",
  "problem.loss.activationMismatch.title": "{loss} does not go with this output",
  "problem.loss.activationMismatch.why":
    "The output ends in {activation}. Loss, output function and task must fit each other, or the loss means nothing.",

  "problem.shape.needsFlat.title": "{layer} needs a flat input; it gets {got}",
  "problem.shape.needsFlat.why":
    "Flatten turns the {maps} {maps|map|maps} into one list of {count} numbers that {layer} can read.",
  "problem.shape.needsMaps.title": "{layer} needs maps; it gets {got}",
  "problem.shape.needsMaps.why":
    "Its windows slide over pictures of height × width × channels. A list of numbers has no neighbours to look at.",
  "problem.shape.needsSequence.title": "{layer} needs a sequence; it gets {got}",
  "problem.shape.needsSequence.why":
    "It goes along steps × features, one step after the other. Reshape can lay the numbers out like that.",
  "problem.shape.tooManySteps.title": "{count} steps are too many for {layer}",
  "problem.shape.tooManySteps.why":
    "It reads one step after the other, no more than {max}. Several numbers may share a step.",
  "problem.shape.needsSigns.title": "{layer} needs a list of whole numbers; it gets {got}",
  "problem.shape.needsSigns.why":
    "Each whole number is a sign, such as a letter of a text, and has a row in the table of the layer.",
  "problem.shape.needsSpace.title": "{layer} needs maps or a sequence; it gets {got}",
  "problem.shape.needsSpace.why":
    "It takes one number from each map. A list is flat already: the layer is not needed here.",
  "problem.shape.empty.title": "Nothing comes out of {layer}",
  "problem.shape.empty.why":
    "Its window of {window} does not fit into {got}. Zeros around the maps or a smaller window help.",
  "problem.shape.mismatch.title": "{layer} needs equal shapes; it gets {first} and {other}",
  "problem.shape.mismatch.why": "It joins the branches number by number, so each number needs its partner.",
  "problem.shape.concatenate.title": "{layer} cannot put {first} beside {other}",
  "problem.shape.concatenate.why":
    "Branches may differ in their number of channels alone; height and width have to be the same.",
  "problem.shape.reshape.title": "{count} numbers do not make {shape}",
  "problem.shape.reshape.why":
    "Reshape only orders the same numbers anew: none may be left over or missing. −1 stands for whatever is left.",
  "problem.shape.tooFewInputs.title": "{layer} joins at least two layers; it reads {count}",
  "problem.shape.tooFewInputs.why": "Draw a link from another branch into it.",
  "problem.shape.tooManyInputs.title": "{layer} reads two layers; here it reads {count}",
  "problem.shape.tooManyInputs.why": "It compares one with the other, in the order of their links.",
  "problem.shape.attention.title": "{layer} compares {first} numbers a step with {other}",
  "problem.shape.attention.why":
    "It multiplies each step of the one sequence with each of the other, so both need equally many numbers a step.",
  "problem.shape.stridesAndDilation.title": "{layer} cannot leap and spread at once",
  "problem.shape.stridesAndDilation.why":
    "A stride above 1 skips places, a dilation above 1 spreads the window. No backend does both together.",
  "problem.shape.target.title": "The answer needs the shape {wanted}; it gets {got}",
  "problem.shape.target.why":
    "An autoencoder gives its own input again, so its answer has the size of the picture.",
  "problem.shape.tooLarge.title": "{layer} is too large",
  "problem.shape.tooLarge.why":
    "One of its arrays would hold {count} numbers; no more than {max} are possible here.",

  "problem.data.tooFew.title": "There are too few points",
  "problem.data.tooFew.why":
    "{count} {count|is|are} there; {min} or more are needed, to train on some and test on others.",
  "problem.data.tooManyPoints.title": "There are too many painted points",
  "problem.data.tooManyPoints.why": "{count} are painted; no more than {max} are possible.",
  "problem.data.oneClass.title": "All points are of one class",
  "problem.data.oneClass.why": "There is nothing to tell apart yet. Paint points of a second class.",
  "problem.data.unknownColumn.title": "The series has no column “{column}”",
  "problem.data.unknownColumn.why": "It has these: {columns}.",
  "problem.data.windowTooLong.title": "The window is longer than the series",
  "problem.data.windowTooLong.why":
    "It reads {window} steps and forecasts {horizon}, but only {rows} are there to learn from.",
  "problem.data.delayTooLong.title": "The echo comes after the end",
  "problem.data.delayTooLong.why":
    "With a delay of {delay} in sequences of {length} steps nothing is left to be answered.",
  "problem.data.unknownSet.title": "This experiment uses a data pack that is not here: {set}",
  "problem.data.unknownSet.why":
    "Open the pack again in the data panel, or go on with one of the app's own sets.",
  "problem.data.failedToLoad.title": "The data did not arrive",
  "problem.data.failedToLoad.why": "Check the connection and try again. ({path}: {reason})",

  "problem.run.diverged.title": "Training diverged at step {step}",
  "problem.run.diverged.why":
    "The loss grew beyond all numbers: at rate {rate} each step overshoots further than the one before. The network is back at its last good state.",
  "problem.run.outOfMemory.title": "The memory is full",
  "problem.run.outOfMemory.why":
    "The network and its batch do not fit. Take fewer neurons or a smaller batch. ({detail})",
  "problem.run.workerCrashed.title": "The engine keeps stopping",
  "problem.run.workerCrashed.why": "It was started again several times. Your experiment is kept. ({detail})",
  "problem.run.deviceLost.title": "The graphics card went away",
  "problem.run.deviceLost.why":
    "The browser took it from the page. Nothing is lost: training can go on elsewhere. ({detail})",
  "problem.run.noBackend.title": "This browser cannot train",
  "problem.run.noBackend.why":
    "Neither WebGPU nor WebGL nor WebAssembly nor plain JavaScript would start. ({detail})",
  "problem.run.failed.title": "Training stopped on an error",
  "problem.run.failed.why": "This is a fault of the page, not yours. Your experiment is kept. ({detail})",

  "problem.count": "Fix {count} {count|problem|problems}",
  "problem.count.about": "The network trains once {count|it is|they are} fixed.",

  "repair.useNearest": "Use the nearest value",
  "repair.useDefault": "Use the usual value",
  "repair.matchActivation": "Change the output",
  "repair.matchLoss": "Change the loss",
  "repair.addFeature": "Switch on x₁ and x₂",
  "repair.halveLearningRate": "Halve the rate, go on",
  "repair.addMissingLink": "Connect it",
  "repair.fewerPoints": "Keep what fits",
  "repair.insertFlatten": "Insert Flatten",
  "repair.insertGlobalAverage": "Use GlobalAvg",
  "repair.insertReshape": "Insert Reshape",
  "repair.lastStep": "Keep the last step",
  "repair.everyStep": "Put out every step",
  "repair.insertAdd": "Join with Add",
  "repair.insertConcatenate": "Join with Concat",
  "repair.removeLayer": "Remove the layer",
  "repair.removeLink": "Remove the link",
  "repair.removeCycle": "Open the circle",
  "repair.padSame": "Put zeros around",
  "repair.smallerWindow": "Smaller window",
  "repair.fixReshape": "Make it fit",
  "repair.matchBranches": "Fit with 1×1 conv",
  "repair.fitDense": "Fit with Dense",
  "repair.matchPicture": "Fit the picture",
  "repair.noDilation": "No dilation",
  "repair.smallerBatch": "Smaller batch",
  "repair.usePort": "Read the input",
  "repair.moreSigns": "Make a row for every sign",
  "repair.eachStep": "Repeat it at each step",
  "repair.shorterWindow": "Shorten the window",
  "repair.useFirst": "Use the first ones",
  "repair.addOutput": "Add an output",
  "repair.useOwnSet": "Use our own set",
  "repair.undo": "Undo",
  "repair.retry": "Try again",
  "repair.dismiss": "Not now",

  "field.range": "A number from {min} to {max}, please.",
  "field.wholeRange": "A whole number from {min} to {max}, please.",

  "notice.list": "Notices",
  "notice.close": "Close",
  "notice.taskMissing.title": "There is no such task",
  "notice.taskMissing.why":
    "No task is called “{id}”, or no longer. Your experiment stays as it was; the list of tasks has those that there are.",
  "notice.lessonClosed.title": "The lesson was closed for the task",
  "notice.lessonClosed.why":
    "The page shows one of the two at a time. How far you came is kept, in the list of lessons.",
  "notice.recovered.title": "Training was recovered",
  "notice.recovered.why": "The engine stopped and was started again from step {step}.",
  "notice.backendChanged.title": "Now on {backend}",
  "notice.backendChanged.why": "{reason} The weights were carried over.",
  "notice.linkBroken.title": "The link could not be opened",
  "notice.linkBroken.copy": "Copy the link's text",
  "notice.fileBroken.title": "{name} could not be opened",
  "notice.weightsLeft.title": "Opened without its weights",
  "notice.weightsLeft.now": "The network starts to learn anew.",
  "notice.trainedOpened.title": "Opened with its weights, at epoch {epoch}",
  "notice.trainedOpened.exact":
    "They are the saved ones to the last bit. The optimiser starts without its memory.",
  "notice.trainedOpened.rounded":
    "The link holds them rounded to {bits} bits, so that figures may differ a little. The optimiser starts without its memory.",
  "notice.otherTab.title": "Layerloom is open in another tab, too",
  "notice.otherTab.why":
    "Each tab keeps its own work over a reload. A new tab begins with what was changed last in any of them: to keep both, put them into the gallery.",
  "notice.storageFull.title": "The browser's storage is full",
  "notice.storageFull.why":
    "Changes are no longer kept after this tab is closed. Copy the link to keep them.",
} satisfies MessagesOf<Key>;
