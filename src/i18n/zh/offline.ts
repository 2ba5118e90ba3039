/** @file The page without a network: what is kept in the browser, what it takes to keep everything, and new versions. */
import type { offline as en } from "#i18n/en/offline.ts";

export const offline = {
  "offline.title": "离线使用",
  "offline.kept": "网页本身已保存在这个浏览器里：没有网络也能打开和训练。打开过的数据集也会保留。",
  "offline.arriving": "正在把网页本身保存到这个浏览器。",
  "offline.failed": "网页本身没能保存到这个浏览器。下次联网打开时会再试。",
  "offline.absent": "浏览器不会在这里保存网页：需要 https 或 localhost 地址，并且窗口允许存储数据。",
  "offline.looking": "正在查看已有的内容。",
  "offline.here": "{all} MB 数据中已有 {here} MB。",
  "offline.everything": "全部 {all} MB 数据都已在本地，无需再下载。",
  "offline.bring": "全部保存以便离线使用（{size} MB）",
  "offline.bringing": "正在下载数据：{here} / {all} MB",
  "offline.cancel": "取消",
  "offline.again": "重试",
  "offline.full": "浏览器的存储空间已满。请在设备上腾出一些空间后重试；已下载的内容会保留。",
  "offline.network": "网络已断开，或服务器没有响应。已下载的内容会保留。",
  "offline.blocked": "这个浏览器不允许网页存储数据：可能是无痕窗口，也可能被设置禁止。",
  "renew.title": "新版本已就绪",
  "renew.why": "当前页面会继续使用打开时的版本。重新加载后，实验仍会保留。",
  "renew.now": "立即重新加载",
  "renew.later": "以后再说",
} as const satisfies Record<keyof typeof en, string>;
