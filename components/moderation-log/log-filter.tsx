"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/fields/select";
import { TextField } from "@/components/ui/fields/text-field";
import { Link } from "@/components/ui/link";
import { longest } from "@/lib/debate/text/limits";
import { actGroupNames, type LogWish, queryOf } from "@/lib/moderation-log/wish";

type Named = Readonly<{ id: string; name: string }>;

type Props = Readonly<{
  roomId: string;
  wish: LogWish;
  teachers: readonly Named[];
  students: readonly Named[];
}>;

const never = () => () => undefined;

/** Which lines are shown, by an address that can be kept; and these lines as a table to take home. */
export function LogFilter({ roomId, wish, teachers, students }: Props) {
  const t = useTranslations("moderationLog");
  const offset = useSyncExternalStore(
    never,
    () => new Date().getTimezoneOffset(),
    () => 0,
  );
  const anyone = { value: "", label: t("anyone") };
  const optionsOf = (some: readonly Named[]) => [
    anyone,
    ...some.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const csv = (names: LogWish["names"]) =>
    `/api/v1/rooms/${roomId}/moderation/log?${queryOf({ ...wish, names, page: 1 })}`;
  return (
    <div className="no-print grid gap-4">
      <form
        className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3"
        action={`/rooms/${roomId}/moderate/log`}
      >
        <input type="hidden" name="offset" value={offset} />
        <Select
          label={t("acts")}
          name="acts"
          defaultValue={wish.acts ?? ""}
          options={[
            { value: "", label: t("anyAct") },
            ...actGroupNames.map((group) => ({ value: group, label: t(`group.${group}`) })),
          ]}
        />
        <Select label={t("by")} name="by" defaultValue={wish.by ?? ""} options={optionsOf(teachers)} />
        <Select
          label={t("student")}
          name="student"
          defaultValue={wish.student ?? ""}
          options={optionsOf(students)}
        />
        <TextField label={t("from")} name="from" type="date" defaultValue={wish.from ?? ""} />
        <TextField label={t("to")} name="to" type="date" defaultValue={wish.to ?? ""} />
        <TextField
          label={t("words")}
          name="words"
          type="search"
          hint={t("wordsHint")}
          longest={longest.reason}
          defaultValue={wish.words}
        />
        <div className="flex flex-wrap items-center gap-4 sm:col-span-2 lg:col-span-3">
          <Button type="submit" look="primary" isSmall>
            {t("show")}
          </Button>
          <Link href={`/rooms/${roomId}/moderate/log`} className="link">
            {t("all")}
          </Link>
        </div>
      </form>
      <p className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
        <a href={csv("real")} className="link" download>
          {t("csv")}
        </a>
        <a href={csv("pseudonyms")} className="link" download>
          {t("csvPseudonyms")}
        </a>
        <Link href={`/rooms/${roomId}/moderate`} className="link">
          {t("back")}
        </Link>
      </p>
    </div>
  );
}
