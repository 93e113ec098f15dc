import { useFormatter, useTranslations } from "next-intl";
import type { SessionView } from "@/lib/auth/queries";

type Props = Readonly<{ sessions: readonly SessionView[]; ownId: string | null }>;

/** The browsers in which one is logged in, newest first. */
export function SessionList({ sessions, ownId }: Props) {
  const t = useTranslations("safety");
  const format = useFormatter();
  return (
    <ul className="max-w-xl border-t">
      {sessions.map(({ id, browser, createdAt }) => (
        <li key={id} className="border-b py-2">
          <span className="font-medium">{browser || t("someBrowser")}</span>{" "}
          <span className="text-sm text-quiet">
            {t("since", {
              date: format.dateTime(new Date(createdAt), { dateStyle: "long" }),
            })}
            {id === ownId ? ` · ${t("thisBrowser")}` : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
