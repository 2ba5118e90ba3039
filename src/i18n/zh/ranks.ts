/** @file 寻找少见的情况：精确率—召回率、ROC，以及背后的每一笔消费。 */

export const ranks = {
  "ranks.threshold": "阈值",
  "ranks.pr": "PR 曲线，面积 {area}",
  "ranks.pr.label": "各个阈值下的精确率与召回率；平均精确率 {area}",
  "ranks.roc": "ROC 曲线，面积 {area}",
  "ranks.roc.label": "各个阈值下的召回率与误报率；面积 {area}",
  "ranks.recall": "召回率",
  "ranks.precision": "精确率",
  "ranks.fallout": "误报率",
  "ranks.chance": "全凭运气",
  "ranks.marks": "标出多少个（最可疑的在先）",
  "ranks.waiting": "网络的回答还在路上。",
  "ranks.none": "一个也不标：没有误报，但 {missed} 个全部漏掉。",
  "ranks.counts.payments":
    "达到 {threshold} 就标出，共标出 {marked} 笔。{all} 笔盗用中抓住 {caught} 笔，漏掉 {missed} 笔；误报正常消费 {alarms} 笔。标出的有 {precision}% 标对了。",
  "ranks.counts.rows":
    "达到 {threshold} 就标出，共标出 {marked} 个。{all} 个中找到 {caught} 个，漏掉 {missed} 个；误报 {alarms} 个。标出的有 {precision}% 标对了。",
  "ranks.open": "“{name}”的阈值：精确率—召回率与 ROC",
  "ranks.rare":
    "测试样本中只有 {share}% 是“{name}”。从不回答“{name}”的网络也有 {accuracy}% 的准确率，所以准确率在这里说明不了什么。",

  "records.title": "找出盗用",
  "records.score.label": "每笔消费的得分：网络认为它是盗用的概率。",
  "records.score.next":
    "每笔消费的得分：它和前后各一笔与网络的预测相差多远。没有人告诉过它什么是盗用，不寻常的自然会显出来。",
  "records.score.self":
    "每笔消费的得分：它和前后各一笔被网络复述得有多差。没有人告诉过它什么是盗用，不寻常的通不过瓶颈。",
  "records.area": "平均精确率 {area}；全凭运气是 {chance}，即盗用所占的比例。",
  "records.area.distance":
    "平均精确率 {area}。全凭运气是 {chance}，即盗用所占的比例；不用网络，只看离平常消费有多远，能到 {distance}。",
  "records.area.alone":
    "平均精确率 {area}。全凭运气是 {chance}，即盗用所占的比例；只看单笔消费的逻辑回归能到 {alone}。高出的部分来自先后顺序和过往记录。",
  "records.kind": "抓住 {caught} / {all}",
  "records.customers": "客户（最可疑的在先）",
  "records.customers.label": "按最可疑的一笔消费排列的客户",
  "records.customers.about": "按各自最可疑的一笔消费排列；粗体是真实情况。选一位，看他的每一笔消费。",
  "records.customer": "客户 {n}",
  "records.strip.about": "时间从左到右。方框：真正的盗用。小旗：达到阈值。",
  "records.strip.label":
    "客户 {n} 的消费（按时间）：{count} 笔是盗用，{marked} 笔达到阈值。用方向键逐笔查看。",
  "records.payment": "第 {n} 笔",
  "records.payment.score": "得分：{score}",
  "records.payment.truth": "真实情况：{kind}",
  "records.score": "得分",
  "records.truth": "真实情况",
};
