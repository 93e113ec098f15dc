"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TickBox } from "@/components/ui/fields/tick-box";
import { asShipped, keyOf, takenBy, withKey } from "./kept-keys";
import { isCharacter, pressedKey } from "./pressed-key";
import { type Command, commandsOf, type PageWithKeys } from "./single-keys";
import { keepKeys, useKeptKeys } from "./use-kept-keys";
import "./key-settings.css";

/**
 * The single keys of a page, each in a field that takes the key one presses in it; and the switch for all of
 * them. Kept on this device.
 */
export function KeySettings({ page }: Readonly<{ page: PageWithKeys }>) {
  const t = useTranslations("keys");
  const kept = useKeptKeys();
  const [said, setSaid] = useState("");
  const nameOf = (command: Command) => t(`command.${command}`);

  const change = (event: KeyboardEvent, command: Command) => {
    if (event.key === "Backspace" || event.key === "Delete") {
      keepKeys(withKey("", command, kept));
      return setSaid(t("none", { what: nameOf(command) }));
    }
    const key = pressedKey(event.nativeEvent);
    if (!key || !isCharacter(key)) return;
    event.preventDefault();
    const other = takenBy(key, command, kept);
    if (other) return setSaid(t("taken", { key, what: nameOf(other) }));
    keepKeys(withKey(key, command, kept));
    setSaid(t("changed", { key, what: nameOf(command) }));
  };
  const reset = () => {
    keepKeys(asShipped);
    setSaid(t("wasReset"));
  };
  return (
    <div className="key-settings">
      <TickBox
        label={t("on")}
        hint={t("onHint")}
        checked={!kept.isOff}
        onChange={(event) => keepKeys({ ...kept, isOff: !event.currentTarget.checked })}
      />
      <p id="keys-hint" className="text-quiet text-sm">
        {t("hint")}
      </p>
      <ul data-off={kept.isOff || undefined}>
        {commandsOf[page].map((command) => (
          <li key={command}>
            <label>
              <input
                readOnly
                translate="no"
                value={keyOf(command, kept)}
                placeholder="–"
                aria-describedby="keys-hint"
                className="key"
                onKeyDown={(event) => change(event, command)}
              />
              {nameOf(command)}
            </label>
          </li>
        ))}
      </ul>
      <p role="status" className="min-h-6 font-medium text-sm">
        {said}
      </p>
      <Button isSmall onClick={reset}>
        {t("reset")}
      </Button>
    </div>
  );
}
