/** @file How soon training can begin: the page is opened on the spiral network, and play is pressed as soon as it can be. */
import { toFigure } from "./table.mjs";

const rounds = 5;

export async function measureStart({ url, browser }, backend) {
  // One context for all: what was fetched once is cached.
  const context = await browser.newContext();
  await openAndPlay(context, url, backend);
  const times = [];
  for (let round = 0; round < rounds; round++) times.push(await openAndPlay(context, url, backend));
  await context.close();
  const middle = (name) => toFigure(times.map((time) => time[name]).toSorted((a, b) => a - b)[rounds >> 1]);
  return [
    {
      title: "Milliseconds from opening the page on the spiral network",
      head: ["until", "median of 5"],
      rows: [
        ["playing has begun", middle("begun")],
        ["the first steps are measured", middle("trained")],
      ],
    },
  ];
}

/** Times since the navigation began, in ms. */
async function openAndPlay(context, url, backend) {
  const page = await context.newPage();
  try {
    await page.goto(`${url}?backend=${backend}`, { waitUntil: "commit" });
    await page.waitForFunction(() => "layerloom" in window, undefined, { polling: "raf" });
    return await page.evaluate(async () => {
      const { layerloom } = window;
      const trained = new Promise((resolve) => {
        void layerloom.on("metrics", ({ step }) => {
          if (step > 0) resolve(performance.now());
        });
      });
      await layerloom.play();
      const begun = performance.now();
      return { begun, trained: await trained };
    });
  } finally {
    await page.close();
  }
}
