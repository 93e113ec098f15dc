"use client";

import { useId } from "react";
import { useSelected } from "@/components/live/room-store";
import { useFormKey } from "@/components/place/room-place";
import { useScript } from "@/components/ui/use-script";
import type { Snapshot } from "@/lib/debate/events";

/**
 * Stands in every form of a room: in which room it was drawn and for whom. Another tab may have made this
 * browser somebody else since, and without these fields no form is taken. One that has no key of its own is
 * given one.
 */
export const SeatFields = ({ hasKey = false }: Readonly<{ hasKey?: boolean }>) => (
  <>
    <input type="hidden" name="roomId" value={useSelected(roomIdOf)} />
    <input type="hidden" name="seat" value={useSelected(memberIdOf)} />
    {hasKey ? null : <OnceKey />}
  </>
);

/**
 * Without script a page that is loaded again sends its form again, long after its author may have changed
 * their mind: with the same key it counts once. Script sends no form twice.
 */
function OnceKey() {
  const formKey = useFormKey();
  const id = useId();
  const hasScript = useScript();
  if (hasScript || formKey === null) return null;
  return <input type="hidden" name="key" value={`${formKey}-${id}`} />;
}

const roomIdOf = ({ room }: Snapshot) => room.id;
const memberIdOf = ({ me }: Snapshot) => me.memberId;
