/** @file 课程页面框架中的小页面，以及生成它的对话框。 */
import type { embed as english } from "#i18n/en/embed.ts";

export const embed = {
  "embed.play": "播放：{name}",
  "embed.starting": "正在启动……",
  "embed.failed": "程序未能送达。请检查网络连接，然后再按一次播放。",
  "embed.open": "在织网中打开",
  "embed.faults": "此框架的地址中有 {count} 处无法使用",
  "embed.fault.unknown": "没有名为“{name}”的参数。",
  "embed.fault.value": "“{name}”不能是“{value}”。",
  "embed.fault.control": "“{name}”提到了不存在的控件：“{value}”。",
  "embed.fault.conflict": "“{name}”与“{value}”相互矛盾。",
  "embed.fault.tooLong": "“{name}”太长。",
  "embed.fault.link": "“{name}”中没有可以打开的实验，因此显示了另一个实验。",
  "embed.handIn.title": "本页面请你提交作品",
  "embed.handIn.about": "将提交网络及其设置，以及本次训练的曲线。",
  "embed.handIn.named": "还包括标题：“{title}”。",
  "embed.handIn.painted": "还包括你绘制的 {count} 个点。",
  "embed.handIn.give": "提交",
  "embed.handIn.keep": "暂不提交",
} as const satisfies Record<keyof typeof english, string>;
