/** @file 学习序列规则的网络的结果。 */

export const algorithm = {
  "algorithm.title.echo": "回声",
  "algorithm.title.parity": "奇偶",
  "algorithm.title.brackets": "括号配对",
  "algorithm.title.adding": "两数相加",
  "algorithm.about.echo": "每一位都要在 {delay} 步之后再说一遍。",
  "algorithm.about.parity": "每一步都要回答：到现在为止，1 的个数是奇数吗？",
  "algorithm.about.brackets": "最后回答：每个括号都有同类的括号按正确的次序与它配对吗？",
  "algorithm.about.adding": "其中两个数带标记。最后要回答它们的和。",
  "algorithm.sample": "测试序列 {n}",
  "algorithm.sample.label": "测试序列 {n} 的每一步。用方向键逐步查看。{about}",
  "algorithm.previous": "上一个序列",
  "algorithm.next": "下一个序列",
  "algorithm.draw": "随机抽一个序列",
  "algorithm.row.input": "输入",
  "algorithm.row.marks": "标记",
  "algorithm.row.wanted": "应答",
  "algorithm.row.given": "网络",
  "algorithm.step": "第 {n} 步",
  "algorithm.balanced": "全部配对",
  "algorithm.unbalanced": "没有配对",
  "algorithm.answer.right": "正确答案：{wanted}。网络答对了，它认为这样的概率是 {share}%。",
  "algorithm.answer.wrong": "正确答案：{wanted}。网络答错了，它认为这样的概率只有 {share}%。",
  "algorithm.answer.adding": "正确答案：{wanted}。网络回答 {given}。",
  "algorithm.waiting": "网络的回答还在路上。",
  "algorithm.groups.echo": "各步的正确率",
  "algorithm.groups.parity": "各步的正确率",
  "algorithm.groups.brackets": "括号个数与正确率",
  "algorithm.groups.adding": "第一个数要记多久与正确率",
  "algorithm.groups.echo.label": "各步的正确率：总共 {accuracy}%；瞎猜 {chance}%",
  "algorithm.groups.parity.label": "各步的正确率：总共 {accuracy}%；瞎猜 {chance}%",
  "algorithm.groups.brackets.label": "按括号个数的正确率：总共 {accuracy}%；瞎猜 {chance}%",
  "algorithm.groups.adding.label":
    "按第一个数要记多久，误差不超过 0.1 的比例：总共 {accuracy}%；瞎猜 {chance}%",
  "algorithm.group.echo": "第 {place} 步：{accuracy}%",
  "algorithm.group.parity": "第 {place} 步：{accuracy}%",
  "algorithm.group.brackets": "{place} 个括号：{accuracy}%",
  "algorithm.group.adding": "要记 {place} 步：{accuracy}%",
  "algorithm.chance": "虚线：瞎猜，{chance}%。",
  "algorithm.figure": "测试部分答对 {accuracy}%；瞎猜能到 50%。",
  "algorithm.figure.adding":
    "均方误差 {mse}；永远回答 1 的误差是 {baseline}，即和的方差。{accuracy}% 的和误差不超过 0.1；瞎猜是 {chance}%。",
  "algorithm.lesson.echo":
    "状态要同时记住最近的好几位，并一步步传下去。延迟短时，任何循环网络都学得会，简单 RNN 也行，因为它的权重从正交矩阵开始；把延迟加大，它记的位就会模糊，而 LSTM 的记忆单元可以原样带过去。",
  "algorithm.lesson.parity":
    "只需记住一位，但漏掉一步，后面就全错，而且输入的任何一小段都看不出答案。先学短序列会有帮助；一旦找到这一位，门就能守住它。",
  "algorithm.lesson.brackets":
    "还开着的括号要按次序记住，这是一个栈。简单 RNN 几层之后就模糊了；有门的能记住更多层，但谁也记不住任意深度。",
  "algorithm.lesson.adding":
    "大多数数要略过，只有两个要记住许多步。序列一长，简单 RNN 的误差就停在“永远回答 1”的水平，因为梯度到不了第一个数。LSTM 和 GRU 的门能学会只在有标记时打开。",
  "algorithm.swap": "换一种循环层",
};
