import "./Progress.css";

interface ProgressProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
}

/** How much of something that takes a while is done. */
export function Progress({ label, value, max }: ProgressProps) {
  return <progress className="progress" aria-label={label} max={max} value={value} />;
}
