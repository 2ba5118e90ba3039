/*
 * <layer-loom>: a Layerloom playground in any page, without dependencies.
 *
 *   <script src="https://example.org/layerloom/embed.js" defer></script>
 *   <layer-loom state="spiral" lang="en"></layer-loom>
 *
 * Attributes are the parameters of docs/embed.md; `src` is the address of Layerloom, by default the folder of this file;
 * `height` fixes the height in pixels, which else follows what is shown. Calls are methods that return promises; events
 * are DOM events whose `detail` is the value.
 */
(() => {
  const here = document.currentScript ? document.currentScript.src : location.href;
  const parameters =
    "panels hide lock limit autoplay lang theme accent lesson task backend state seed origin".split(" ");
  const calls =
    "templates load experiment link play pause step reset use status metrics data predict score weights setWeights handIn".split(
      " ",
    );

  class LayerLoom extends HTMLElement {
    static observedAttributes = [...parameters, "src", "experiment", "height", "title", "sandbox"];

    #frame = null;
    #ready = null;
    #waiting = new Map();
    #count = 0;
    #listen = (event) => this.#hear(event);

    connectedCallback() {
      addEventListener("message", this.#listen);
      this.#build();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#listen);
      this.#end("the frame was taken away");
      this.#frame = null;
    }

    attributeChangedCallback(name, before, after) {
      if (!this.#frame || before === after) return;
      if (name === "title") this.#frame.title = this.title;
      else if (name === "height") this.#size();
      else this.#build();
    }

    #build() {
      this.#end("the frame was built anew");
      this.#ready = Promise.withResolvers
        ? Promise.withResolvers()
        : (() => {
            const made = {};
            made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
            return made;
          })();
      this.#ready.promise.catch(() => {});
      const frame = document.createElement("iframe");
      frame.loading = "lazy";
      frame.allow = "fullscreen; clipboard-write";
      frame.title = this.title || "Layerloom";
      if (this.hasAttribute("sandbox")) frame.setAttribute("sandbox", this.getAttribute("sandbox"));
      Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
      frame.src = this.#address();
      this.#frame = frame;
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.replaceChildren(frame);
      this.style.display ||= "block";
      this.#size();
    }

    #address() {
      const address = new URL(this.getAttribute("src") ?? ".", this.hasAttribute("src") ? document.baseURI : here);
      address.searchParams.set("embed", "1");
      for (const name of parameters) {
        const value = this.getAttribute(name);
        if (value !== null) address.searchParams.set(name, value === "" && name === "autoplay" ? "1" : value);
      }
      const experiment = this.getAttribute("experiment");
      if (experiment) address.searchParams.set("state", experiment);
      // Only this page may talk to its frame. A page without an origin of its own (a file, a sandbox) cannot say so.
      if (!this.hasAttribute("origin") && /^https?:/.test(self.origin)) {
        address.searchParams.set("origin", self.origin);
      }
      return address.href;
    }

    #size(wanted = null) {
      const fixed = Number(this.getAttribute("height"));
      if (fixed > 0) this.#frame.style.height = `${fixed}px`;
      else if (wanted !== null) this.#frame.style.height = `${Math.min(wanted, 4000)}px`;
      else this.#frame.style.height ||= "560px";
    }

    #hear({ source, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow || data?.layerloom !== 1) return;
      if (data.event === "resize") this.#size(Number(data.data.height));
      if (data.event === "ready") this.#ready.resolve();
      if (typeof data.event === "string") {
        this.dispatchEvent(new CustomEvent(data.event, { detail: data.data }));
        return;
      }
      const call = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (!call) return;
      if (data.error) call.reject(Object.assign(new Error(data.error.message), { code: data.error.code }));
      else call.resolve(data.result);
    }

    /** Rejects what is still open: nobody will answer any more. */
    #end(why) {
      const error = Object.assign(new Error(why), { code: "gone" });
      this.#ready?.reject(error);
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    }

    /** One call; every call of the documentation is a method of the same name as well. */
    async call(name, ...args) {
      if (!this.#ready) throw Object.assign(new Error("the element is not in a page"), { code: "gone" });
      // Whoever calls wants the frame, in sight or not.
      this.#frame.loading = "eager";
      await this.#ready.promise;
      const id = ++this.#count;
      return new Promise((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject });
        this.#frame.contentWindow.postMessage({ layerloom: 1, id, call: name, args }, "*");
      });
    }
  }

  for (const name of calls) {
    LayerLoom.prototype[name] = function callByName(...args) {
      return this.call(name, ...args);
    };
  }
  if (!customElements.get("layer-loom")) customElements.define("layer-loom", LayerLoom);
})();
