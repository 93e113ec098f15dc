import { useFormatter, useTranslations } from "next-intl";
import { TextField } from "@/components/ui/fields/text-field";
import type { ShownLink as Link } from "@/lib/administration/actions";

type Props = Readonly<{ link: Link; label: string }>;

/** A link that is shown this once, to be sent on. */
export function ShownLink({ link: { url, expiresAt }, label }: Props) {
  const t = useTranslations("admin");
  const format = useFormatter();
  const date = format.dateTime(new Date(expiresAt), { dateStyle: "long", timeStyle: "short" });
  return (
    <div role="status" className="w-full max-w-xl border-l-4 border-ink bg-raised px-3 py-2">
      <TextField
        label={label}
        name="shown"
        readOnly
        value={url}
        hint={t("linkReady", { date })}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        form=""
      />
    </div>
  );
}
