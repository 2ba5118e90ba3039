/** @file The dev gallery: every fixture in both themes. `npm run dev`, then /src/viz/gallery.html; never built. */
import { loadTokens, type Fixture, type Theme } from "./stage.fixture.ts";

const modules = import.meta.glob<{ readonly fixtures?: readonly Fixture[] }>("./*.fixture.ts", {
  eager: true,
});
const wanted = new URLSearchParams(location.search).get("only") ?? "";

await loadTokens();
for (const theme of ["light", "dark"] satisfies Theme[]) {
  const page = document.createElement("section");
  page.dataset["theme"] = theme;
  document.body.append(page);
  for (const fixture of Object.values(modules).flatMap((module) => module.fixtures ?? [])) {
    if (!fixture.title.startsWith(wanted)) continue;
    const figure = document.createElement("figure");
    const caption = document.createElement("figcaption");
    caption.textContent = fixture.title;
    const host = document.createElement("div");
    host.style.cssText = `position:relative;width:${fixture.width}px;height:${fixture.height}px`;
    figure.append(caption, host);
    page.append(figure);
    fixture.show(host);
  }
}
