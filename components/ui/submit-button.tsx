"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button";

type Props = Readonly<{
  children: ReactNode;
  look?: ButtonLook;
  isSmall?: boolean;
  /** Sent with the form when this button is the one pressed. */
  name?: string;
  value?: string;
  className?: string;
  isDisabled?: boolean;
  describedBy?: string;
  /** Its name, where what stands on it does not say enough. */
  label?: string;
}>;

/**
 * Sends its form; while that is under way it says so and does not send again. It keeps its name and the
 * focus.
 */
export function SubmitButton({
  children,
  look = "primary",
  isSmall,
  name,
  value,
  className = "",
  isDisabled,
  describedBy,
  label,
}: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      disabled={isDisabled}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={pending ? (event) => event.preventDefault() : undefined}
      className={`${buttonClass(look, isSmall)} ${className}`}
    >
      {children}
    </button>
  );
}
