import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";

type Props = Readonly<{ code?: string; error?: string | null }>;

/** One big field for a room code. It goes to /join, with or without script. */
export function CodeForm({ code, error }: Props) {
  const t = useTranslations("app.home");
  return (
    <form action="/join" method="get">
      <TextField
        label={t("code")}
        name="code"
        defaultValue={code}
        error={error}
        hint={t("codeHint")}
        required
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        autoFocus={error ? true : undefined}
        className="[&_input]:min-h-16 [&_input]:text-center [&_input]:text-3xl [&_input]:font-semibold [&_input]:tracking-[0.15em] [&_input]:uppercase [&_label]:font-serif [&_label]:text-2xl [&_label]:leading-tight"
      />
      <Button type="submit" look="primary" className="mt-3 min-h-14 w-full text-lg">
        {t("join")}
      </Button>
    </form>
  );
}
