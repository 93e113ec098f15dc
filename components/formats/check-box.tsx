import { type ComponentProps, useId } from "react";

type Props = Readonly<{ label: string; hint?: string; isChecked: boolean; onCheck: (isChecked: boolean) => void }> &
  Pick<ComponentProps<"input">, "disabled">;

/** A box to tick, with its label and hint. */
export function CheckBox({ label, hint, isChecked, onCheck, disabled }: Props) {
  const id = useId();
  return (
    <label className="flex items-start gap-2.5 py-1.5 has-disabled:opacity-60">
      <input
        type="checkbox"
        checked={isChecked}
        disabled={disabled}
        onChange={(event) => onCheck(event.target.checked)}
        aria-label={label}
        aria-describedby={hint ? id : undefined}
        className="mt-0.5 size-5 shrink-0 accent-ink"
      />
      <span>
        {label}
        {hint ? (
          <span id={id} className="block text-sm text-quiet">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
