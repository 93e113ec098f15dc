import type { ComponentProps } from "react";
import { TextField } from "@/components/ui/fields/text-field";

type Field = ComponentProps<typeof TextField>;
type PasswordProps = Readonly<
  Pick<Field, "label" | "hint" | "error"> & { name?: string /** It is chosen here. */; isNew?: boolean }
>;

/** A password: the one that somebody has, or a new one. */
export const PasswordField = ({ name = "password", isNew = false, ...field }: PasswordProps) => (
  <TextField
    {...field}
    name={name}
    type="password"
    required
    minLength={isNew ? 10 : undefined}
    autoComplete={isNew ? "new-password" : "current-password"}
  />
);

/** An e-mail address, which no keyboard corrects. */
export const EmailField = (field: Omit<Field, "name">) => (
  <TextField
    name="email"
    inputMode="email"
    autoCapitalize="none"
    autoCorrect="off"
    spellCheck={false}
    {...field}
  />
);
