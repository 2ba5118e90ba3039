import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import "./Bubble.css";

interface Choice {
  readonly label: string;
  readonly icon?: IconName;
  readonly onPress: () => void;
}

interface BubbleProps {
  /** What is wrong: need and got. */
  readonly title: string;
  /** Why. */
  readonly children?: ReactNode;
  /** The one press that mends it. */
  readonly fix?: Choice | undefined;
  readonly alternative?: Choice | undefined;
}

/** A problem, said at the thing it belongs to. */
export function Bubble({ title, children, fix, alternative }: BubbleProps) {
  return (
    <div className="bubble">
      <Icon name="alert" />
      <div>
        <strong>{title}</strong>
        {children && <div className="bubble-why">{children}</div>}
        {(fix ?? alternative) && (
          <div className="bubble-actions">
            {fix && (
              <Button look="ink" small {...(fix.icon ? { icon: fix.icon } : {})} onClick={fix.onPress}>
                {fix.label}
              </Button>
            )}
            {alternative && (
              <Button
                look="quiet"
                small
                {...(alternative.icon ? { icon: alternative.icon } : {})}
                onClick={alternative.onPress}
              >
                {alternative.label}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
