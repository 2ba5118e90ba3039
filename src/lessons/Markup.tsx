/** @file A lesson's marked-up text on the page. */
// the parts of a text never change places, so that their number is what they are known by
// oxlint-disable react/no-array-index-key
import { Fragment, useMemo } from "react";
import { isMessageKey } from "#i18n/messages.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Formula } from "./Formula.tsx";
import type { Markup } from "./lesson.ts";
import { fillNumbers, parseInline, parseMarkup, type Block, type Inline } from "./markup.ts";
import { Term } from "./Term.tsx";
import { isTerm } from "./terms.ts";

/** The number of a slot as it is printed; null while it is not known. */
export type FindNumber = (name: string) => string | null;

interface MarkupProps {
  readonly text: Markup;
  readonly find: FindNumber;
}

/** Paragraphs, lists and formulas. */
export function Blocks({ text, find }: MarkupProps) {
  const blocks = useMemo(() => parseMarkup(text), [text]);
  return blocks.map((block, i) => <BlockNode key={i} block={block} find={find} />);
}

/** One sentence. */
export function Line({ text, find }: MarkupProps) {
  const parts = useMemo(() => parseInline(text), [text]);
  return <Parts parts={parts} find={find} />;
}

function BlockNode({ block, find }: { readonly block: Block; readonly find: FindNumber }) {
  switch (block.kind) {
    case "formula":
      return <Formula tex={fillNumbers(block.tex, find)} block />;
    case "list":
      return (
        <ul>
          {block.items.map((parts, i) => (
            <li key={i}>
              <Parts parts={parts} find={find} />
            </li>
          ))}
        </ul>
      );
    case "paragraph":
      return (
        <p>
          <Parts parts={block.parts} find={find} />
        </p>
      );
  }
}

function Parts({ parts, find }: { readonly parts: readonly Inline[]; readonly find: FindNumber }) {
  return parts.map((part, i) => (
    <Fragment key={i}>
      <Part part={part} find={find} />
    </Fragment>
  ));
}

function Part({ part, find }: { readonly part: Inline; readonly find: FindNumber }) {
  const { t } = useText();
  switch (part.kind) {
    case "text":
      return fillNumbers(part.text, find);
    case "stress":
      return <em>{fillNumbers(part.text, find)}</em>;
    case "formula":
      return <Formula tex={fillNumbers(part.tex, find)} />;
    case "message":
      return <b className="lesson-word">{isMessageKey(part.key) ? t(part.key) : part.key}</b>;
    case "term":
      return isTerm(part.term) ? <Term id={part.term} shown={part.text} /> : (part.text ?? part.term);
  }
}
