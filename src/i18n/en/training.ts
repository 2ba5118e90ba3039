/** @file How a network learns: optimisers, losses, schedules, settings, speeds, and what a change will do. */
import type { SequenceTraining } from "#i18n/en/sequenceTraining.ts";
import type { MessagesOf } from "#i18n/messagesOf.ts";
import type { Speed, ViewHints } from "#model/experiment.ts";
import type {
  LossKind,
  OptimizerKind,
  OptimizerSpec,
  Schedule,
  ScheduleKind,
  StopRules,
  TrainingSpec,
} from "#model/training.ts";

type Key =
  | `optimizer.${OptimizerKind}`
  | `optimizer.${OptimizerKind}.about`
  | `loss.${LossKind}`
  | `loss.${LossKind}.about`
  | `schedule.${ScheduleKind}`
  | `schedule.${ScheduleKind}.about`
  | `speed.${Speed}`
  | `speed.${Speed}.about`
  | `setting.training.${Exclude<keyof TrainingSpec, "optimizer" | "schedule" | "stop" | SequenceTraining>}`
  | `setting.training.optimizer.${keyof OptimizerSpec}`
  | `setting.training.schedule.${keyof Schedule}`
  | `setting.training.stop.${keyof StopRules}`
  | `setting.view.${keyof ViewHints}`;

export const training = {
  "optimizer.sgd": "SGD",
  "optimizer.sgd.about":
    "Plain gradient descent: a step straight downhill, as long as the rate times the slope.",
  "optimizer.momentum": "Momentum",
  "optimizer.momentum.about": "Keeps rolling in the direction of earlier steps, which smooths a zigzag path.",
  "optimizer.nesterov": "Nesterov",
  "optimizer.nesterov.about": "Momentum that looks at the slope one step ahead, and so brakes in time.",
  "optimizer.adagrad": "Adagrad",
  "optimizer.adagrad.about":
    "Each weight has a step of its own, which shrinks the more the weight has moved.",
  "optimizer.adadelta": "Adadelta",
  "optimizer.adadelta.about":
    "Adagrad that forgets the distant past and sets its own step; use a rate near 1.",
  "optimizer.rmsprop": "RMSprop",
  "optimizer.rmsprop.about":
    "Divides each step by the recent size of its gradient, so that steep and flat weights keep pace.",
  "optimizer.adam": "Adam",
  "optimizer.adam.about": "Momentum and RMSprop together. Works well almost everywhere.",
  "optimizer.adamw": "AdamW",
  "optimizer.adamw.about": "Adam that also pulls all weights a little towards zero at each step.",
  "optimizer.adamax": "Adamax",
  "optimizer.adamax.about":
    "Adam that goes by the largest recent gradient; calm when gradients are rare or wild.",

  "loss.binaryCrossEntropy": "Binary cross-entropy",
  "loss.binaryCrossEntropy.about": "For two classes: a wrong answer costs more the surer the network was.",
  "loss.categoricalCrossEntropy": "Categorical cross-entropy",
  "loss.categoricalCrossEntropy.about":
    "For several classes: the cost is small when the right class gets a high probability.",
  "loss.mse": "Mean squared error",
  "loss.mse.about": "The squared distance from the target: large mistakes count most.",
  "loss.mae": "Mean absolute error",
  "loss.mae.about": "The distance from the target: outliers count no more than their distance.",
  "loss.huber": "Huber",
  "loss.huber.about": "Squared for small mistakes, straight for large ones: outliers do not pull too hard.",
  "loss.hinge": "Hinge",
  "loss.hinge.about": "For two classes: costs nothing once an answer is right by a clear margin.",

  "schedule.constant": "Constant",
  "schedule.constant.about": "The same rate all the time.",
  "schedule.step": "Step",
  "schedule.step.about": "Falls by a factor every so many epochs.",
  "schedule.exponential": "Exponential",
  "schedule.exponential.about": "Falls a little at every step.",
  "schedule.cosine": "Cosine",
  "schedule.cosine.about": "Falls slowly, then faster, then slowly, along half a wave.",

  "speed.slow": "Slow motion",
  "speed.slow.about": "One batch a second.",
  "speed.normal": "Normal",
  "speed.normal.about": "As fast as the screen can follow.",
  "speed.full": "Full",
  "speed.full.about": "As fast as the machine can; the pictures follow when they can.",

  "setting.training.learningRate": "Learning rate",
  "training.fullBatch": "All samples at once",
  "training.l1.about": "Pulls weak weights all the way to zero.",
  "training.l2.about": "Keeps all weights small, the large ones most.",
  "training.seed.about": "The same seed gives the same first weights and so the same curve.",
  "schedule.preview": "From {rate} to {end} in {epochs} epochs",
  "loss.impossible": "{loss} (not for this task)",
  "loss.restarts": "{loss} (starts again)",
  "loss.classificationHint": "Cross-entropy asks for probabilities; the output function follows.",
  "loss.regressionHint": "A number is learned by its distance: squared, absolute or Huber.",
  "setting.training.loss": "Loss",
  "setting.training.batchSize": "Batch size",
  "setting.training.l1": "L1",
  "setting.training.l2": "L2",
  "setting.training.clipNorm": "Gradient clipping",
  "setting.training.optimizer.kind": "Optimiser",
  "setting.training.optimizer.momentum": "Momentum",
  "setting.training.optimizer.beta1": "β₁",
  "setting.training.optimizer.beta2": "β₂",
  "setting.training.optimizer.rho": "ρ",
  "setting.training.optimizer.weightDecay": "Weight decay",
  "setting.training.optimizer.epsilon": "Epsilon",
  "setting.training.schedule.kind": "Schedule",
  "setting.training.schedule.warmupEpochs": "Warm-up, epochs",
  "setting.training.schedule.epochs": "Over how many epochs",
  "setting.training.schedule.factor": "Factor",
  "setting.training.stop.epochs": "Stop after epochs",
  "setting.training.stop.trainLoss": "Stop at training loss",
  "setting.training.stop.testLoss": "Stop at test loss",
  "setting.training.stop.testAccuracy": "Stop at test accuracy",
  "setting.training.stop.plateauEpochs": "Stop after epochs without progress",
  "setting.seed": "Seed of the weights",
  "setting.view.speed": "Speed",
  "setting.view.points": "Points on the map",
  "setting.view.discretize": "Decision only",
  "setting.view.lossScale": "Loss axis",
  "setting.view.smoothing": "Smoothing",

  "training.title": "Training",
  "training.optimizer": "Optimiser",
  "training.schedule": "Learning rate over time",
  "training.regularization": "Regularisation",
  "training.regularization.about":
    "Large weights cost extra. L1 drives idle weights to zero, L2 keeps all of them small.",
  "training.clip.about": "Shortens a gradient that is too long, so that one wild batch does no harm.",
  "training.clip.off": "off",
  "training.stop": "Stop by itself",
  "training.stop.never": "never",
  "training.batch.all": "all",
  "training.batch.about": "How many samples are looked at before the weights move once.",
  "training.rate.about":
    "How far the weights move at each step. Too small: slow. Too large: it jumps about, or diverges.",
  "training.more": "All training settings",

  "effect.live": "Acts at once; training goes on.",
  "effect.rebuild": "Starts again with new weights.",
  "effect.layer.live": "Acts at once.",
  "effect.layer.keep": "Weights stay.",
  "effect.layer.fresh": "Starts anew.",
  "effect.network": "Layers that keep their shape keep their weights.",
  "effect.view": "Changes only what you see.",
} satisfies MessagesOf<Key>;
