import { type ReactNode, useId } from "react";
import { describedBy, FieldError, type FieldProps } from "./field";

type Choice = Readonly<{
  value: string;
  label: string;
  hint?: ReactNode;
  mark?: ReactNode;
  isDisabled?: boolean;
}>;

type Props = FieldProps &
  Readonly<{
    choices: readonly Choice[];
    defaultValue?: string;
    isRequired?: boolean;
    /** Side by side where there is room. */
    isInline?: boolean;
    onChange?: (value: string) => void;
  }>;

/** One of a few, all in sight. */
export function RadioGroup({
  label,
  name,
  hint,
  error,
  isLabelHidden,
  choices,
  defaultValue,
  isRequired,
  isInline,
  onChange,
}: Props) {
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      {...describedBy(id, { hint, error })}
      className="grid gap-1.5"
    >
      <p id={`${id}-label`} className={isLabelHidden ? "sr-only" : "mb-1.5 text-sm font-semibold"}>
        {label}
      </p>
      <div className={isInline ? "flex flex-wrap gap-2" : "grid gap-2"}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice choice-row">
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              required={isRequired}
              disabled={choice.isDisabled}
              aria-describedby={choice.hint ? `${id}-${choice.value}` : undefined}
              onChange={onChange ? () => onChange(choice.value) : undefined}
              aria-label={choice.label}
              className="mt-1 size-4"
            />
            <span>
              {choice.mark}
              {choice.label}
              {choice.hint ? (
                <span id={`${id}-${choice.value}`} className="block text-sm text-quiet">
                  {choice.hint}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
