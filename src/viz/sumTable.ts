/**
 * @file A weighted sum written out: input × weight = product, line by line, then the bias, the sum and what the function
 * makes of it. The weights and the bias are fields: a person may type another number while the others go on moving.
 */
import { addElement, setText } from "./element.ts";
import "./sumTable.css";

export interface SumLine {
  readonly name: string;
  readonly input: string;
  readonly weight: string;
  readonly product: string;
}

export interface SumTableData {
  readonly lines: readonly SumLine[];
  /** Null: the neuron has none. */
  readonly bias: string | null;
  readonly sum: string;
  readonly output: string;
  readonly words: SumWords;
}

export interface SumWords {
  readonly caption: string;
  readonly input: string;
  readonly value: string;
  readonly weight: string;
  readonly product: string;
  readonly bias: string;
  readonly sum: string;
  readonly output: string;
}

export interface SumTable {
  update(data: SumTableData): void;
  /** Puts the keyboard into the field of a weight. */
  focus(line: number): void;
  destroy(): void;
}

/** `onWeight` is called with the line of the weight, or "bias", and the number that was typed. */
export function createSumTable(
  host: HTMLElement,
  onWeight: (line: number | "bias", value: number) => void,
): SumTable {
  const table = addElement(host, "table", "viz-sum");
  const caption = table.createCaption();
  const heads = Array.from({ length: 4 }, () => document.createElement("th"));
  table
    .createTHead()
    .insertRow()
    .append(...heads);
  const body = table.createTBody();
  const foot = table.createTFoot();
  const bias = addLine(foot, "bias");
  const sum = addLine(foot, null);
  const output = addLine(foot, null);
  const lines: Line[] = [];

  function addLine(section: HTMLTableSectionElement, target: number | "bias" | null): Line {
    const row = section.insertRow();
    const name = document.createElement("th");
    name.scope = "row";
    row.append(name);
    const [value, weight, product] = [row.insertCell(), row.insertCell(), row.insertCell()];
    const field = target === null ? null : addField(weight, (number) => onWeight(target, number));
    return { row, name, value, weight, product, field };
  }

  return {
    update(data) {
      setText(caption, data.words.caption);
      [data.words.input, data.words.value, data.words.weight, data.words.product].forEach((text, i) => {
        heads[i]!.scope = "col";
        setText(heads[i]!, text);
      });
      while (lines.length > data.lines.length) lines.pop()!.row.remove();
      while (lines.length < data.lines.length) lines.push(addLine(body, lines.length));
      data.lines.forEach((one, i) => {
        const line = lines[i]!;
        setText(line.name, one.name);
        setText(line.value, one.input);
        setText(line.product, one.product);
        setField(line, one.weight, `${data.words.weight}: ${one.name}`);
      });
      bias.row.hidden = data.bias === null;
      setText(bias.name, data.words.bias);
      setText(bias.product, data.bias ?? "");
      setField(bias, data.bias ?? "", data.words.bias);
      setText(sum.name, data.words.sum);
      setText(sum.product, data.sum);
      setText(output.name, data.words.output);
      setText(output.product, data.output);
    },
    focus: (line) => lines[line]?.field?.select(),
    destroy: () => table.remove(),
  };
}

interface Line {
  readonly row: HTMLTableRowElement;
  readonly name: HTMLElement;
  readonly value: HTMLElement;
  readonly weight: HTMLElement;
  readonly product: HTMLElement;
  readonly field: HTMLInputElement | null;
}

/** Taken on Enter and when the field is left with a number in it; Escape and anything else bring back the live value. */
function addField(cell: HTMLElement, onNumber: (value: number) => void): HTMLInputElement {
  const field = addElement(cell, "input", "");
  field.inputMode = "decimal";
  let typed = false;
  const take = () => {
    const value = Number(field.value.replace("−", "-"));
    if (typed && field.value.trim() !== "" && Number.isFinite(value)) onNumber(value);
    typed = false;
  };
  field.addEventListener("input", () => (typed = true));
  field.addEventListener("blur", take);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") typed = false;
    if (event.key === "Enter" || event.key === "Escape") field.blur();
  });
  return field;
}

function setField({ field }: Line, text: string, label: string): void {
  if (!field) return;
  if (field.ariaLabel !== label) field.ariaLabel = label;
  if (field.ownerDocument.activeElement !== field && field.value !== text) field.value = text;
}
