import type { ReactNode } from "react";

/** What every field may carry beside its control. */
export type FieldProps = Readonly<{
  label: string;
  name: string;
  hint?: ReactNode;
  /** What is wrong with what was typed, in words; null where nothing is. */
  error?: string | null;
  /** Keeps the label for screen readers only, where the place says what it is. */
  isLabelHidden?: boolean;
}>;

/** The ids that tie hint and error to a control, and what the control says of them. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, "hint" | "error">) {
  const ids = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean);
  return {
    id,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": error ? true : undefined,
  };
}

type FrameProps = FieldProps & Readonly<{ id: string; children: ReactNode; className?: string }>;

/** Label above, control, then the error beside it, then the hint. */
export function Field({ id, label, hint, error, isLabelHidden, className = "", children }: FrameProps) {
  return (
    <div className={`grid grid-cols-1 gap-1.5 ${className}`}>
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : "text-sm font-semibold"}>
        {label}
      </label>
      {children}
      <FieldError id={`${id}-error`}>{error}</FieldError>
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
