import { type ComponentProps, useId } from "react";
import { describedBy, Field, type FieldProps } from "./field";

export type Option = Readonly<{ value: string; label: string }>;

type Props = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps> &
  Readonly<{ options: readonly Option[] }>;

/** One of a list, with its label, hint and error. */
export function Select({ label, name, hint, error, isLabelHidden, options, className, ...select }: Props) {
  const id = useId();
  const field = { label, name, hint, error, isLabelHidden };
  return (
    <Field {...field} id={id} className={className}>
      {/* React does not move a select to a new default value, so a new one is made. */}
      <select
        key={String(select.defaultValue)}
        name={name}
        {...describedBy(id, field)}
        {...select}
        className="control"
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
