import Link from "next/link";
import { useTranslations } from "next-intl";
import { ForgetWords } from "@/components/outbox/forget-words";
import { Notice } from "@/components/ui/notice";

/** What a member sees who was taken out of the room. */
export function RemovedNotice() {
  const words = useTranslations("room.removed");
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <ForgetWords />
      <Notice
        isPage
        title={words("title")}
        actions={
          <Link href="/" className="link py-2">
            {words("home")}
          </Link>
        }
      >
        <p>{words("lead")}</p>
      </Notice>
    </div>
  );
}
