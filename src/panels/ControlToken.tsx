import type { ComponentProps } from "react";
import type { ControlName } from "#model/controls.ts";
import { Control } from "#state/Control.tsx";
import { Token } from "#ui/Token.tsx";

interface ControlTokenProps extends ComponentProps<typeof Token> {
  readonly control: ControlName;
}

/** A word of the sentence that is a control; hidden, it is a word like the others. */
export function ControlToken({ control, ...token }: ControlTokenProps) {
  return (
    <Control name={control} instead={<span>{token.word}</span>}>
      <Token {...token} />
    </Control>
  );
}
