import { useTranslations } from "next-intl";
import { LocalTime } from "@/components/live/local-time";
import type { Text } from "@/lib/debate/turn/text-in";
import type { LogLine } from "@/lib/moderation-log/queries";

type Props = Readonly<{ lines: readonly LogLine[]; text: Text; hasPosts?: boolean }>;

/** Who did what, when and why, and where it is asked for how the post begins. */
export function LogLines({ lines, text, hasPosts = false }: Props) {
  const t = useTranslations("moderation");
  return (
    <ol className="text-sm">
      {lines.map(({ id, act, target, post, by, reason, createdAt }) => (
        <li key={id} className="grid grid-cols-[5rem_1fr] gap-x-3 border-b py-2">
          <span className="text-quiet">
            <LocalTime at={createdAt} />
          </span>
          <span className="min-w-0 wrap-anywhere">
            {t(t.has(`done.${act}`) ? `done.${act}` : "done.other", {
              by: by || t("formerTeacher"),
              target: target || t("nobody"),
              act,
              text,
            })}
            {reason ? <span className="block text-quiet">“{reason}”</span> : null}
            {hasPosts && post ? (
              <span className="mt-1 block border-l pl-2 font-serif text-quiet">{post}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
