import { type ComponentProps, useId } from "react";
import { describedBy, Field, type FieldProps } from "./field";

type Props = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "maxLength">;

/** A line of text with its label, hint and error. Pass what was typed before as `defaultValue`. */
export function TextField({ label, name, hint, error, longest, isLabelHidden, className, ...input }: Props) {
  const id = useId();
  const field = { label, name, hint, error, longest, isLabelHidden };
  return (
    <Field {...field} id={id} className={className}>
      <input name={name} {...describedBy(id, field)} {...input} className="control" />
    </Field>
  );
}
