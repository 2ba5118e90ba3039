import type { StepText } from "./lesson.ts";
import { Blocks, Line } from "./Markup.tsx";
import "./HandoutStep.css";

/** On paper there is no network whose numbers could be read: there is room to write them down. */
const toWriteIn = () => "……………";

/** A step on paper: what it says, what is to be done, and the answers to choose from, without what is right. */
export function HandoutStep({ words }: { readonly words: StepText }) {
  return (
    <div className="handout-step">
      <Blocks text={words.text} find={toWriteIn} />
      {words.task && (
        <p className="handout-task">
          <span className="handout-box" aria-hidden="true" />
          <span>
            <Line text={words.task} find={toWriteIn} />
          </span>
        </p>
      )}
      {words.answers && (
        <ul className="handout-answers">
          {Object.entries(words.answers).map(([id, { text }]) => (
            <li key={id}>
              <Line text={text} find={toWriteIn} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
