import { type ComponentProps, useId } from "react";
import { describedBy, Field, type FieldProps } from "./field";

type Props = FieldProps &
  Omit<ComponentProps<"textarea">, keyof FieldProps | "maxLength"> &
  Readonly<{ isSerif?: boolean }>;

/** A text of several lines, with its label, hint and error. Pass what was typed before as `defaultValue`. */
export function TextArea({
  label,
  name,
  hint,
  error,
  longest,
  isLabelHidden,
  isSerif,
  className,
  rows = 5,
  ...area
}: Props) {
  const id = useId();
  const field = { label, name, hint, error, longest, isLabelHidden };
  return (
    <Field {...field} id={id} className={className}>
      <textarea
        name={name}
        rows={rows}
        {...describedBy(id, field)}
        {...area}
        className={isSerif ? "control control-serif" : "control"}
      />
    </Field>
  );
}
