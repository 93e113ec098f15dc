import { getFormatter } from "next-intl/server";
import type { WrongTries as Tries } from "@/lib/accounts/queries";
import { ClientWords } from "@/lib/i18n/client-words";
import { WrongTries } from "./wrong-tries";

/** What a teacher is told of wrong passwords, where there is something to tell. */
export async function ToldOfTries({ tries }: Readonly<{ tries: Tries | null }>) {
  const format = await getFormatter();
  return tries ? (
    <ClientWords of={["wrongTries", "reasons"]}>
      <WrongTries
        count={tries.count}
        at={format.dateTime(tries.at, { dateStyle: "medium", timeStyle: "short" })}
      />
    </ClientWords>
  ) : null;
}
