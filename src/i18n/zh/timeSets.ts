/** @file Data with steps in time: series, payments and sequences made by a rule. Their names, settings and recipes. */
import type { timeSets as en } from "#i18n/en/timeSets.ts";

export const timeSets = {
  "set.time-series": "自然与交通",
  "set.time-series.about": "四个有名的序列：太阳黑子、航空旅客、二氧化碳和西雅图天气。",
  "set.stocks": "股票指数",
  "set.stocks.about": "股价接近随机游走：无论用什么网络，都很难胜过“明天等于今天”。",
  "set.card-spending": "银行卡消费",
  "set.card-spending.about": "2,000 位客户，每人 64 笔消费，全部由程序虚构；其中百分之三的卡被盗用过一次。",
  "set.echo": "回声",
  "set.echo.about": "读入一串比特，若干步之后要原样说出来。状态能把它们记多久？",
  "set.parity": "奇偶校验",
  "set.parity.about": "到目前为止，1 的个数是奇数吗？忘掉一个比特，后面的答案全错。",
  "set.brackets": "括号匹配",
  "set.brackets.about": "两种括号：每个是否都由同种括号闭合，并且后开的先闭合？",
  "set.adding": "加法问题",
  "set.adding.about": "许多数中有两个带标记，读完后要说出它们的和。什么都不知道就答 1，误差是 0.167。",
  "recipe.set.time-series": "时间序列",
  "recipe.set.stocks": "股价",
  "recipe.set.card-spending": "银行卡消费",
  "recipe.set.echo": "比特",
  "recipe.set.parity": "比特",
  "recipe.set.brackets": "括号",
  "recipe.set.adding": "数",
  "series.name.sunspots": "太阳黑子",
  "series.name.air-passengers": "航空旅客",
  "series.name.co2": "莫纳罗亚二氧化碳",
  "series.name.seattle-weather": "西雅图天气",
  "series.name.eu-stocks": "四个欧洲股指",
  "series.name.nyse": "纽约证交所指数",
  "series.which": "序列",
  "series.extent": "{rows} 行，从 {from} 到 {to}",
  "series.window": "窗口",
  "series.window.about": "网络作答之前读入的步数。",
  "series.horizon": "预测步数",
  "series.horizon.about": "一次说出多少步。",
  "series.steps": "{count} 步",
  "series.target": "说出什么",
  "series.target.value": "数值",
  "series.target.change": "变化",
  "series.target.value.about": "数值本身，按训练部分标准化。",
  "series.target.change.about": "相对最后一个已知值移动了多少；窗口也从那里量起。有趋势时更合适。",
  "records.target": "学什么",
  "records.target.label": "盗用",
  "records.target.next": "下一笔",
  "records.target.self": "重现全部",
  "records.target.label.about": "每笔消费都有标签：是不是盗用？这是有监督的学习。",
  "records.target.next.about":
    "由九笔及更早的消费推想这一笔，免得一连串盗用自己预告自己。不看标签：让网络吃惊的就可疑。",
  "records.target.self.about": "整个序列压过一道窄口再还原。还原得差的就可疑。",
  "records.invented": "虚构客户",
  "records.balance": "各类消费的笔数（训练部分）",
  "records.balance.row": "{name}：训练 {train}，测试 {test}",
  "records.rare": "盗用只占全部消费的 {percent}%：总说“正常”几乎总是对的，却毫无用处。",
  "algorithm.length": "步数",
  "algorithm.delay": "延迟",
  "algorithm.delay.about": "一个比特读入这么多步之后，要说出它。",
  "algorithm.samples": "序列个数",
  "algorithm.example": "其中一个",
  "algorithm.example.about": "上面是读入的，下面是答案。",
  "recipe.series":
    "读{data}的{window}，用{layers}和{parameters}预测后面{horizon}。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.series.broken":
    "读{data}的{window}，用{layers}预测后面{horizon}。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.records.label":
    "用{layers}和{parameters}，在{data}中找出盗用。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.records.label.broken":
    "用{layers}在{data}中找出盗用。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.records.next":
    "用{layers}和{parameters}，预想{data}的下一笔。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.records.next.broken":
    "用{layers}预想{data}的下一笔。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.records.self":
    "用{layers}和{parameters}，凭记忆重现{data}。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.records.self.broken": "用{layers}凭记忆重现{data}。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.algorithm.echo":
    "用{layers}和{parameters}读{steps}{data}，过{delay}再逐个说出。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.algorithm.echo.broken":
    "用{layers}读{steps}{data}，过{delay}再逐个说出。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.algorithm.parity":
    "用{layers}和{parameters}读{steps}{data}，说出 1 的个数是奇是偶。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.algorithm.parity.broken":
    "用{layers}读{steps}{data}，说出 1 的个数是奇是偶。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.algorithm.brackets":
    "用{layers}和{parameters}读{steps}{data}，判断是否全部闭合。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.algorithm.brackets.broken":
    "用{layers}读{steps}{data}，判断是否全部闭合。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.algorithm.adding":
    "用{layers}和{parameters}读{steps}{data}，求带标记的两个之和。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "recipe.algorithm.adding.broken":
    "用{layers}读{steps}{data}，求带标记的两个之和。用{optimizer}学习，学习率{rate}，每次{batch}。",
  "sequences.series": "预测序列",
  "sequences.records": "发现欺诈",
  "sequences.algorithm": "遵循规则",
  "data.size.series": "{count} 个序列",
  "data.size.records": "{count} 位客户",
  "recipe.unit.series": "{count} 个窗口",
  "recipe.unit.records": "{count} 位客户",
  "recipe.unit.algorithm": "{count} 个序列",
} satisfies Record<keyof typeof en, string>;
