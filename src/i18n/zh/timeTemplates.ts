/** @file Experiments on series, payments and rules: what they are called, and what each teaches. */
import type { timeTemplates as en } from "#i18n/en/timeTemplates.ts";

export const timeTemplates = {
  "template.sunspots-gru": "太阳黑子",
  "template.sunspots-gru.teaches":
    "周期大约十一年：向前看一年，有记忆的网络胜过“照旧”，也胜过“和上个周期一样”。",
  "template.passengers-gru": "航空旅客",
  "template.passengers-gru.teaches": "节律叠在上升的线上：要预测变化而不是数值，否则未来会超出学过的范围。",
  "template.co2-gru": "莫纳罗亚二氧化碳",
  "template.co2-gru.teaches": "地球每年呼吸一次，而每年结束时都比开始时更高。",
  "template.weather-gru": "西雅图天气",
  "template.weather-gru.teaches": "两周的雨、风和冷暖能说明天的一点事：比只看今天多一些，但也多不了多少。",
  "template.stocks-lstm": "股票指数",
  "template.stocks-lstm.teaches": "不管怎么试，“明天等于今天”都很难输：能预见的，早已在价格里了。",
  "template.fraud-labels": "凭标签找欺诈",
  "template.fraud-labels.teaches": "单看一笔消费说明不了什么；记得住客户习惯的状态，能看出的多得多。",
  "template.fraud-predictor": "凭意外找欺诈",
  "template.fraud-predictor.teaches":
    "不看任何标签：网络没料到的就显眼，比只看离平均多远更清楚。不过，诚实的人也会让它意外。",
  "template.fraud-autoencoder": "凭遗忘找欺诈",
  "template.fraud-autoencoder.teaches":
    "64 笔消费压成 6 个数再还原：平常的留下来，反常的丢掉了。练得太久，盗用也会被它复述。",
  "template.parity-lstm": "奇偶校验",
  "template.parity-lstm.teaches":
    "只需一个比特的记忆，但每来一个比特答案都可能翻转：没有平均值，也没有捷径。",
  "template.echo-lstm": "回声",
  "template.echo-lstm.teaches": "要同时记住十个比特，每个记十步：有门看守的东西才留得住。",
  "template.adding-rnn": "加法问题：简单 RNN",
  "template.adding-rnn.teaches": "误差往回走四十步，渐渐消失：简单的状态只会答平均值，再也学不下去。",
  "template.adding-lstm": "加法问题：LSTM",
  "template.adding-lstm.teaches": "LSTM 正是为这类任务而生（1997）：把两个数带过很长的路，最后相加。",
  "template.brackets-rnn": "括号匹配：简单 RNN",
  "template.brackets-rnn.teaches":
    "数括号很快就能学会；要看出两种括号是否交错，需要一个栈，简单的状态会把它记糊。",
  "template.brackets-lstm": "括号匹配：LSTM",
  "template.brackets-lstm.teaches": "头二十来轮它只会数数；随后门控找到了栈，误差曲线一下子落下来。",
} satisfies Record<keyof typeof en, string>;
