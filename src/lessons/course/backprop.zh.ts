import type { TextOf } from "#lessons/lesson.ts";
import type { backprop } from "./backprop.ts";

export const backpropZh: TextOf<typeof backprop> = {
  steps: {
    chain: {
      title: "小到能用纸笔算的网络",
      text: `
两个神经元连成一串，一个数进，一个数出。这里只有一个[[sample]]：

$$x = <x> \\qquad t = <t>$$

输入 $x$ 时，回答应该等于[[target]] $t$。这一课里的所有数，都是此刻从右边的网络里读出来的，保留三位小数。准备一个计算器，跟着验算吧。`,
    },
    hidden: {
      title: "向前：第一个神经元",
      text: `
隐藏神经元先算[[weightedSum]]：

$$z = w_1 x + b_1 = <w1> \\cdot <(x)> + <(b1)> = <z>$$

再通过自己的函数，这里是 $\\tanh$：

$$h = \\tanh(z) = <h>$$`,
      task: "点一下隐藏神经元，在表里找到 $w_1$ 和 $b_1$。",
      done: "表里的权重和偏置就是上面那两个数。（表里的输入取自图上所指的位置。）",
    },
    output: {
      title: "向前：第二个神经元",
      text: `
输出神经元读取 $h$。它在这里不再通过弯曲的函数：

$$y = w_2 h + b_2 = <w2> \\cdot <(h)> + <(b2)> = <y>$$

所以网络的回答是 <y>，而正确答案是 <t>。`,
      task: "点一下输出神经元，找到 $w_2$ 和 $b_2$。",
      done: "这就是“向前走”：从输入一直算到回答。",
    },
    loss: {
      title: "错了多少？",
      text: `
[[loss]]取误差的平方：

$$L = (y - t)^2 = (<error>)^2 = <loss>$$

结果区里“*训练损失*”下面写的也是这个数。

一切学习都在问同一个问题：*某个权重稍微变一点，损失会怎样变？*答案就是[[gradient]]。我们从终点出发，一步步往回走。`,
    },
    answer: {
      title: "往回：从损失到回答",
      text: `
回答 $y$ 变化时，损失怎样变？

$$\\frac{\\partial L}{\\partial y} = 2\\,(y - t) = <dy>$$

要让损失*变小*，$y$ 应该往哪边走？`,
      task: "选一个答案。",
      answers: {
        against: {
          text: "与这个数的符号相反。",
          why: "这个数为负，说明 $y$ 越大损失越小，所以 $y$ 要变大；为正，$y$ 就要变小。总是反着走。",
        },
        along: {
          text: "与这个数的符号相同。",
          why: "那是上坡，损失会变大。我们要下坡。",
        },
        zero: {
          text: "朝 0 走。",
          why: "回答应该朝目标走，而目标并不是 0。方向要看符号。",
        },
      },
    },
    last: {
      title: "往回：输出层的权重",
      text: `
$y = w_2 h + b_2$。$w_2$ 增加一点点，$y$ 就增加它的 $h$ 倍。所以：

$$\\frac{\\partial L}{\\partial w_2} = \\frac{\\partial L}{\\partial y} \\cdot h = <(dy)> \\cdot <(h)> = <dw2>$$

这就是链式法则：把一路上的变化率乘起来。偏置是直接加上去的，所以它的梯度就是 <dy>。`,
    },
    back: {
      title: "沿着线往回",
      text: `
再看隐藏神经元。它的回答 $h$ 要经过 $w_2$ 这根线才影响到损失，所以误差也*沿同一根线*走回来，乘以同一个权重：

$$\\frac{\\partial L}{\\partial h} = \\frac{\\partial L}{\\partial y} \\cdot w_2 = <(dy)> \\cdot <(w2)> = <dh>$$

粗的线带回的误差多，细的线带回的误差少。`,
    },
    bend: {
      title: "穿过函数往回",
      text: `
$z$ 和 $h$ 之间隔着 $\\tanh$。它的斜率是 $1 - h^2$，误差也要乘上它：

$$\\frac{\\partial L}{\\partial z} = <(dh)> \\cdot (1 - h^2) = <(dh)> \\cdot <slope> = <dz>$$

当 $h$ 接近 1 或 −1 时，函数很平，斜率几乎是 0，误差就很难通过，这个神经元也就学得慢。`,
    },
    first: {
      title: "往回：第一个权重",
      text: `
最后一步和前面一样：权重乘的是它的输入。

$$\\frac{\\partial L}{\\partial w_1} = \\frac{\\partial L}{\\partial z} \\cdot x = <(dz)> \\cdot <(x)> = <dw1>$$

如果这个样本的输入 $x$ 是 0，会怎样？`,
      task: "选一个答案。",
      answers: {
        nothing: {
          text: "$w_1$ 从它身上什么也学不到。",
          why: "任何数乘以 0 都是 0。只有经过这个权重的输入，才能让它学到东西。",
        },
        half: {
          text: "$w_1$ 只能学到一半。",
          why: "梯度里要乘以 $x$。$x = 0$ 时梯度就是 0，而不是一半。",
        },
        same: {
          text: "$w_1$ 照样学。",
          why: "梯度里要乘以 $x$。$x = 0$ 时，这个权重没有参与回答，也就分不到误差。",
        },
      },
    },
    engine: {
      title: "计算机算得一样吗？",
      text: `
你用链式法则算出了 $\\partial L / \\partial w_1 = <dw1>$ 和 $\\partial L / \\partial w_2 = <dw2>$。

训练这个网络的程序也做了自己的[[backpropagation]]，它得到的是：

$$<g1> \\qquad {<g2>}$$

两边的数一样。`,
      task: "选中输出层（点它的名字），打开[inspector.tab.gradients]这一页。",
      done: "任何网络、任何一层的梯度，都可以在这里实时看到。",
    },
    update: {
      title: "学一步",
      text: `
现在，每个权重都朝梯度的反方向挪一点。挪多远，由[[learningRate]]决定，这里是 <rate>：

$$w_1 \\leftarrow <w1> - <rate> \\cdot <(dw1)> = <next1>$$

$$w_2 \\leftarrow <w2> - <rate> \\cdot <(dw2)> = <next2>$$`,
      task: "按一次[command.stepBatch]。",
      done: `网络里现在是 $w_1 = <now.w1>$，$w_2 = <now.w2>$。

损失原来是 <loss>，现在是 <now.loss>。`,
    },
    again: {
      title: "再来，再来",
      text: `
向前算，求损失，往回走，改权重。训练就是把这四件事一遍遍做下去。`,
      task: "按[transport.play]，等到训练损失低于 0.001。",
      done: "现在网络的回答是 $y = <now.y>$，目标是 <now.t>。",
    },
    fork: {
      title: "两条回去的路",
      text: `
现在有两个隐藏神经元。输出处的误差是 <dy>，它沿两根线分别走回去，各自乘以那根线的权重：

$$<(dy)> \\cdot <(v1)> = <d1>$$

$$<(dy)> \\cdot <(v2)> = <d2>$$

两个神经元里，谁要承担更多的“责任”？`,
      task: "选一个答案。",
      answers: {
        thick: {
          text: "线更粗的那一个。",
          why: "谁对回答的影响大，谁分到的误差就多。",
        },
        equal: {
          text: "两个一样多。",
          why: "比一比上面两个数：它们各自乘的是自己的权重。",
        },
        first: {
          text: "总是上面那一个。",
          why: "画在什么位置并不重要，重要的是权重的大小。",
        },
      },
    },
    end: {
      title: "误差往回走",
      text: `
- 向前：每一层算出自己的加权和，最后一层给出回答。
- 往回：误差沿同样的线反着走，一路乘以权重和斜率。
- 每个权重的梯度，等于传到它那里的误差乘以它当时的输入。

这就是[[backpropagation]]。只要大约相当于再跑两遍网络的计算量，就能得到*所有*权重的梯度。正因为如此，有几十亿个权重的网络才训练得动。`,
    },
  },
};
