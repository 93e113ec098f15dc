import Link from "next/link";
import type { ComponentProps } from "react";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

const looks: Record<ButtonLook, string> = {
  primary: "border-ink bg-ink text-paper hover:opacity-85",
  plain: "border-field bg-paper text-ink hover:border-ink hover:bg-raised",
  quiet: "border-transparent bg-transparent text-ink underline underline-offset-4 decoration-field hover:decoration-current",
  danger: "border-danger bg-paper text-danger hover:bg-danger-wash",
};

/** The classes of a button, for what must look like one. */
export const buttonClass = (look: ButtonLook = "plain", isSmall = false): string =>
  `inline-flex items-center justify-center gap-2 border font-medium transition-colors disabled:opacity-50 aria-disabled:opacity-60 ${
    isSmall ? "min-h-9 px-2.5 text-sm" : "min-h-11 px-4"
  } ${looks[look]}`;

type Looks = Readonly<{ look?: ButtonLook; isSmall?: boolean }>;

export const Button = ({ look, isSmall, className = "", type = "button", ...rest }: ComponentProps<"button"> & Looks) => (
  <button type={type} className={`${buttonClass(look, isSmall)} ${className}`} {...rest} />
);

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const ButtonLink = <T extends string>({ look, isSmall, className = "", ...rest }: ComponentProps<typeof Link<T>> & Looks) => (
  <Link className={`${buttonClass(look, isSmall)} ${className}`} {...rest} />
);
