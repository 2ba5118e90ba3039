interface LiveProps {
  /** Read when it changes. */
  readonly text: string;
}

/** Words for a screen reader alone, read when it has finished its sentence. Keep it mounted: a new one is not heard. */
export function Live({ text }: LiveProps) {
  return <output className="visually-hidden">{text}</output>;
}
