/** @file Complete experiments on sequences, and what each of them teaches. */
import type { sequenceTemplates as en } from "#i18n/en/sequenceTemplates.ts";

export const sequenceTemplates = {
  "template.tang-poems": "写唐诗",
  "template.tang-poems.teaches": "只是不断猜下一个字，就学会了在哪里断句、怎样押韵、哪些字常在一起。",
  "template.sherlock": "续写福尔摩斯",
  "template.sherlock.teaches": "逐个字母地猜：先学会空格和元音，再学会单词，最后是似通非通的句子。",
  "template.word-language": "这个词是哪种语言？",
  "template.word-language.teaches": "读完最后一个字母时的状态，就是一个词留下的全部；凭它就能认出语言。",
  "template.dates": "日期：只靠一份记忆",
  "template.dates.teaches": "编码器把整个日期压进一个状态，解码器再写出来：装不下的就忘了。",
  "template.dates-attention": "日期：加上注意力",
  "template.dates-attention.teaches": "写每个数字时，解码器都会回头看与它有关的字；图上能看到它在看哪里。",
} satisfies Record<keyof typeof en, string>;
