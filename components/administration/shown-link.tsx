import { TextField } from "@/components/ui/fields/text-field";

type Props = Readonly<{ url: string; label: string; hint: string }>;

/** A link that is shown this once, to be sent on. */
export const ShownLink = ({ url, label, hint }: Props) => (
  <div role="status" className="w-full max-w-xl border-l-4 border-ink bg-raised px-3 py-2">
    <TextField
      label={label}
      name="shown"
      readOnly
      value={url}
      hint={hint}
      spellCheck={false}
      onFocus={(event) => event.currentTarget.select()}
      form=""
    />
  </div>
);
