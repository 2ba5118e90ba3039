import { useState, type RefCallback } from "react";
import { usePlayground } from "#state/PlaygroundContext.tsx";

/** The ref of an element that shows answers to the test part: they are asked for while some of it is on the screen. */
export function usePredicting(): RefCallback<HTMLElement> {
  const { view } = usePlayground();
  const [ref] = useState((): RefCallback<HTMLElement> => (element) => {
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => {
      view.setState({ predicting: entries.at(-1)?.isIntersecting === true });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      view.setState({ predicting: false });
    };
  });
  return ref;
}
