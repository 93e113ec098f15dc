import type { ComponentProps } from "react";
import { Link } from "./link";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

/** The classes of a button, for what must look like one. */
export const buttonClass = (look: ButtonLook = "plain", isSmall = false): string =>
  `button button-${look}${isSmall ? " button-small" : ""}`;

type Looks = Readonly<{ look?: ButtonLook; isSmall?: boolean }>;

/** A button that does something on the page; a form's is SubmitButton. */
export const Button = ({
  look,
  isSmall,
  className = "",
  type = "button",
  ...rest
}: ComponentProps<"button"> & Looks) => (
  <button type={type} className={`${buttonClass(look, isSmall)} ${className}`} {...rest} />
);

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const ButtonLink = <T extends string>({
  look,
  isSmall,
  className = "",
  ...rest
}: ComponentProps<typeof Link<T>> & Looks) => (
  <Link className={`${buttonClass(look, isSmall)} ${className}`} {...rest} />
);
