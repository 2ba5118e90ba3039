/** @file How networks that read sequences are trained. */
import type { sequenceTraining as en } from "#i18n/en/sequenceTraining.ts";

export const sequenceTraining = {
  "training.sequence": "沿时间训练",
  "setting.training.truncation": "误差最多回传",
  "training.truncation.about": "以步计。回传得短，又快又稳；更早的内容就学不到了。",
  "setting.training.stateful": "接着上一批次往下读",
  "training.stateful.about": "按顺序读取文本，状态因此知道前文。每一轮重新开始。",
  "setting.training.teacherForcing": "给出正确符号的比例",
  "training.teacherForcing.about":
    "为 1 时解码器看到的前文总是正确的；小于 1 时，有些符号换成它自己的猜测，如同使用时。",
} satisfies Record<keyof typeof en, string>;
