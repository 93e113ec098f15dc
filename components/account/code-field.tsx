import { TextField } from "@/components/ui/fields/text-field";

type Props = Readonly<{ label: string; hint: string; error: string | null }>;

/** A code of a second factor. */
export const CodeField = ({ label, hint, error }: Props) => (
  <TextField
    label={label}
    name="code"
    required
    autoComplete="one-time-code"
    autoCapitalize="characters"
    spellCheck={false}
    hint={hint}
    error={error}
  />
);
