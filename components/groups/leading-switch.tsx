"use client";

import { useTranslations } from "next-intl";
import { roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { leadToGroupsAction } from "@/lib/groups/actions";
import { ActOnGroups } from "./act-on-groups";

/** Whether students who open this room are led on to their groups. */
export function LeadingSwitch() {
  const t = useTranslations("groups.leads");
  const { isDealt = false } = useSelected(roomOf);
  return (
    <div className="grid justify-items-start gap-2">
      <p role="status" className="max-w-prose">
        {t(isDealt ? "on" : "off")}
      </p>
      <ActOnGroups
        action={leadToGroupsAction}
        fields={{ leads: String(!isDealt) }}
        submit={t(isDealt ? "stop" : "go")}
      />
    </div>
  );
}
