/** @file What a frame shows before someone plays: a picture of its network, and the one button that brings the rest. */
import { drawNetwork, drawPoints } from "#embed/coverPicture.ts";
import type { Translate } from "#i18n/translate.ts";
import type { Experiment } from "#model/experiment.ts";
import "#ui/PlayButton.css";
import "#embed/cover.css";

export interface Cover {
  /** The page is on its way. */
  wait(): void;
  /** It did not arrive; the button tries again. */
  fail(): void;
  destroy(): void;
}

export interface CoverOptions {
  readonly experiment: Experiment;
  readonly name: string;
  readonly t: Translate;
  readonly onPlay: () => void;
}

export function createCover(host: HTMLElement, { experiment, name, t, onPlay }: CoverOptions): Cover {
  const cover = document.createElement("main");
  cover.className = "cover";
  const picture = document.createElement("div");
  picture.className = "cover-picture";
  picture.append(drawNetwork(experiment), drawPoints(experiment) ?? "");
  const title = document.createElement("h1");
  title.textContent = name;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "play-button cover-play";
  button.setAttribute("aria-label", t("embed.play", { name }));
  button.append(drawTriangle());
  button.addEventListener("click", onPlay);
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  const front = document.createElement("div");
  front.className = "cover-front";
  front.append(button, title, said);
  cover.append(picture, front);
  host.replaceChildren(cover);
  const say = (text: string, isBusy: boolean) => {
    said.textContent = text;
    button.disabled = isBusy;
  };
  return {
    wait: () => say(t("embed.starting"), true),
    fail: () => say(t("embed.failed"), false),
    destroy: () => cover.remove(),
  };
}

function drawTriangle(): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M6.4 3.6v12.8L16.4 10z");
  svg.append(path);
  return svg;
}
