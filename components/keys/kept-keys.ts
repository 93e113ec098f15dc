import { isCharacter } from "./pressed-key";
import { type Command, commandsOf, shippedKeys } from "./single-keys";

/**
 * What a reader has made of the single keys: all switched off, or some changed. A command without a key has
 * an empty one.
 */
export type KeptKeys = Readonly<{ isOff: boolean; keys: Readonly<Partial<Record<Command, string>>> }>;

export const asShipped: KeptKeys = { isOff: false, keys: {} };

/** The key of a command; empty where it has none. */
export const keyOf = (command: Command, { keys }: KeptKeys): string => keys[command] ?? shippedKeys[command];

/** Which of the commands a key is for; null where it is for none, or single keys are switched off. */
export function commandFor(key: string, among: readonly Command[], kept: KeptKeys): Command | null {
  if (kept.isOff || !isCharacter(key)) return null;
  const holder = (one: string) => among.find((command) => keyOf(command, kept) === one) ?? null;
  return holder(key) ?? (key === "=" ? holder("+") : null);
}

/** The command that has a key already on a page where `command` stands too; null where the key is free. */
export function takenBy(key: string, command: Command, kept: KeptKeys): Command | null {
  const pages = Object.values(commandsOf).filter((page: readonly Command[]) => page.includes(command));
  return pages.flat().find((other) => other !== command && keyOf(other, kept) === key) ?? null;
}

/** Gives a command another key, or none. */
export const withKey = (key: string, command: Command, kept: KeptKeys): KeptKeys => ({
  ...kept,
  keys: { ...kept.keys, [command]: key },
});

/** What is kept on a device, as far as it makes sense. */
export function readKept(text: string | null): KeptKeys {
  try {
    const { isOff, keys } = JSON.parse(text ?? "{}");
    const known = Object.entries({ ...keys }).filter(
      ([command, key]) =>
        command in shippedKeys && typeof key === "string" && (key === "" || isCharacter(key)),
    );
    return { isOff: isOff === true, keys: Object.fromEntries(known) };
  } catch {
    return asShipped;
  }
}
