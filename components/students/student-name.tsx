import { useTranslations } from "next-intl";
import type { MemberView } from "@/lib/debate/views";

type Props = Readonly<{ member: MemberView; isSilent: boolean; isSeen: boolean }>;

/**
 * A member's real name with what is to be known of them, and below it what the class calls them where names
 * are hidden.
 */
export function StudentName({ member, isSilent, isSeen }: Props) {
  const t = useTranslations("students");
  const { name, role, isMuted, isRemoved, isAbsent, isExpected, pseudonym } = member;
  const marks = [
    ...(role === "JUDGE" ? [t("judge")] : []),
    ...(isMuted ? [t("muted")] : []),
    ...(isAbsent && !isRemoved ? [t(isExpected ? "expected" : "absent")] : []),
    ...(isRemoved ? [t("removed")] : []),
  ];
  return (
    <>
      <span translate="no" className={isRemoved ? "line-through" : undefined}>
        {name}
      </span>
      {marks.map((mark) => (
        <span key={mark} className="ml-2 inline-block border px-1.5 text-sm font-normal">
          {mark}
        </span>
      ))}
      {isSeen ? (
        <span className="ml-2 inline-block text-sm font-normal text-quiet">
          <span aria-hidden="true">● </span>
          {t("seen")}
        </span>
      ) : null}
      {isSilent ? (
        <span title={t("silentHint")} className="ml-2 inline-block text-sm font-normal text-quiet">
          <span aria-hidden="true">○ </span>
          {t("silent")}
        </span>
      ) : null}
      {pseudonym ? (
        <span className="block text-sm font-normal text-quiet">{t("seenAs", { pseudonym })}</span>
      ) : null}
    </>
  );
}
