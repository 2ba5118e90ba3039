/** @file 判断词语类别的网络的结果：逐个字母地看，以及在整个测试集上的表现。 */
import type { spelling as en } from "#i18n/en/spelling.ts";

export const spelling = {
  "spelling.title": "逐字读入",
  "spelling.about": "横线：读到这里时，对最终答案的把握",
  "spelling.word": "文字",
  "spelling.next": "换一个",
  "spelling.empty": "请输入文字。",
  "spelling.cut": "只读前 {count} 个字符。",
  "spelling.label": "{text}：网络的答案是{name}，把握 {percent}%",
  "spelling.label.waiting": "{text}：正在询问网络",
  "spelling.letter": "读完“{text}”：{name} {percent}%",
  "spelling.matrix.count": "{count} 条测试文字",
  "spelling.matrix.noMistake": "每条测试文字都认对了。",
  "spelling.waiting": "测试集的答案正在计算。",
  "spelling.cell.close": "收起这份列表",
  "spelling.cell.none": "这一格现在是空的。",
  "spelling.answers": "逐条看测试文字",
  "spelling.classes.count": "条数",
  "spelling.baselines.about": "测试集中答对的比例。",
  "spelling.baselines.bayes": "只数字母（朴素贝叶斯）",
  "spelling.baselines.commonest": "总答最常见的类别",
  "spelling.verdict.beaten": "字母的先后次序告诉了它一些单数字母得不到的东西。",
  "spelling.verdict.not": "目前不管次序、只数字母，也能做得一样好。",
  "spelling.teaches":
    "循环网络所记得的，全在它的状态里：每读一个字母，状态就变一次；读到最后，只凭状态判断类别。",
} satisfies Record<keyof typeof en, string>;
