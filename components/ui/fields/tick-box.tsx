import { type ComponentProps, type ReactNode, useId } from "react";

type Props = Omit<ComponentProps<"input">, "type"> & Readonly<{ label: string; hint?: ReactNode }>;

/** A box to tick, with its label and hint. In a form a box that is not ticked is not sent. */
export function TickBox({ label, hint, className = "", ...input }: Props) {
  const id = useId();
  return (
    <label className={`tick ${className}`}>
      <input type="checkbox" aria-label={label} aria-describedby={hint ? id : undefined} {...input} />
      <span>
        <span className={hint ? "tick-label font-semibold" : "tick-label"}>{label}</span>
        {hint ? (
          <span id={id} className="block text-sm text-quiet">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
