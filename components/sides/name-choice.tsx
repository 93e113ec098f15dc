"use client";

import { type Ref, useId } from "react";

type Props = Readonly<{
  label: string;
  value: string;
  students: readonly Readonly<{ id: string; name: string }>[];
  onChoose: (id: string) => void;
  ref?: Ref<HTMLSelectElement>;
}>;

/** One of the class, chosen by name. It sends nothing with the form around it. */
export function NameChoice({ label, value, students, onChoose, ref }: Props) {
  const id = useId();
  return (
    <div className="grid min-w-0 grow basis-32 gap-1.5">
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      <select
        ref={ref}
        id={id}
        value={students.some((one) => one.id === value) ? value : ""}
        onChange={(event) => onChoose(event.currentTarget.value)}
        className="control"
      >
        <option value="">–</option>
        {students.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}
