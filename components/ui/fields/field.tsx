import type { ReactNode } from "react";
import { CharactersLeft } from "./characters-left";

/** What every field may carry beside its control. */
export type FieldProps = Readonly<{
  label: string;
  name: string;
  hint?: ReactNode;
  /** What is wrong with what was typed, in words; null where nothing is. */
  error?: string | null;
  /** The most characters it takes, where there is a limit to tell of. It cuts nothing. */
  longest?: number;
  /** Keeps the label for screen readers only, where the place says what it is. */
  isLabelHidden?: boolean;
}>;

/** The ids that tie hint and error to a control, and what the control says of them. */
export function describedBy(
  id: string,
  { hint, error, longest }: Pick<FieldProps, "hint" | "error" | "longest">,
) {
  const ids = [error && `${id}-error`, longest && `${id}-left`, hint && `${id}-hint`].filter(Boolean);
  return {
    id,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": error ? true : undefined,
  };
}

type FrameProps = FieldProps & Readonly<{ id: string; children: ReactNode; className?: string }>;

/** Label above, control, then the error beside it, then the room that is left, then the hint. */
export function Field({
  id,
  label,
  hint,
  error,
  longest,
  isLabelHidden,
  className = "",
  children,
}: FrameProps) {
  return (
    <div className={`grid grid-cols-1 gap-1.5 ${className}`}>
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : "text-sm font-semibold"}>
        {label}
      </label>
      {children}
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {longest ? <CharactersLeft id={`${id}-left`} longest={longest} /> : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** A fault of one field, in words, below it. */
export const FieldError = ({
  id,
  children,
}: Readonly<{ id?: string; children: string | null | undefined }>) =>
  children ? (
    <p id={id} role="alert" className="flex gap-1.5 text-sm font-medium text-danger">
      <span aria-hidden="true">✕</span>
      {children}
    </p>
  ) : null;
