import { useId } from "react";

type Props = Readonly<{ label: string; name: string; hint: string; isTicked: boolean }>;

/** A box to tick in a form, with its label and hint. A box that is not ticked is not sent. */
export function TickBox({ label, name, hint, isTicked }: Props) {
  const id = useId();
  return (
    <label className="flex items-start gap-3">
      <input
        type="checkbox"
        name={name}
        defaultChecked={isTicked}
        aria-label={label}
        aria-describedby={id}
        className="mt-1 size-5 shrink-0 accent-ink"
      />
      <span>
        <span className="font-semibold">{label}</span>
        <span id={id} className="block text-sm text-quiet">
          {hint}
        </span>
      </span>
    </label>
  );
}
