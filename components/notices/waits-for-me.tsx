import { useTranslations } from "next-intl";
import { ClientWords } from "@/lib/i18n/client-words";
import type { NoticeLineView } from "@/lib/notices/lines";
import { NoticeLine } from "./notice-line";
import { NoticesLink } from "./notices-link";
import { RefreshOnFocus } from "./refresh-on-focus";

/** So many are shown at first. */
const most = 5;

type Props = Readonly<{ notices: readonly NoticeLineView[]; until: string }>;

/** What is new for whoever looks, in short, and the way to all of it. */
export function WaitsForMe({ notices, until }: Props) {
  const t = useTranslations("notices");
  const fresh = notices.filter(({ isNew }) => isNew);
  return (
    <section aria-labelledby="waits-for-me" className="no-print grid gap-2">
      <RefreshOnFocus />
      <h2 id="waits-for-me" className="text-lg">
        {t("waits")}
      </h2>
      {fresh.length > 0 ? (
        <ClientWords of={["notices.deadline"]}>
          <ul className="border-t">
            {fresh.slice(0, most).map((notice) => (
              <NoticeLine
                key={`${notice.roomId} ${notice.kind} ${notice.by}`}
                notice={notice}
                until={until}
              />
            ))}
          </ul>
        </ClientWords>
      ) : (
        <p className="text-quiet">{t("nothingNew")}</p>
      )}
      <p>
        <NoticesLink hasNew={fresh.length > 0} />
      </p>
    </section>
  );
}
