import { type ComponentProps, useId } from "react";
import { describedBy, Field, type FieldProps } from "./field";

export type Option = Readonly<{ value: string; label: string; group?: string }>;

type Props = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps> &
  Readonly<{ options: readonly Option[] }>;

/** One of a list, in groups where its options have any, with its label, hint and error. */
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
        {[...new Set(options.map(({ group }) => group))].map((group) => {
          const members = options
            .filter((option) => option.group === group)
            .map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ));
          return group === undefined ? (
            members
          ) : (
            <optgroup key={group} label={group}>
              {members}
            </optgroup>
          );
        })}
      </select>
    </Field>
  );
}
