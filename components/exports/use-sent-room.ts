import { type FormEvent, useEffect, useRef, useState } from "react";
import { longestFile } from "@/lib/motion-files/file-limits";

/** How far a file is: on its way (a share of it), being made a room, or refused for a reason. */
type Sent =
  | Readonly<{ step: "idle" | "making" }>
  | Readonly<{ step: "sending"; share: number }>
  | Readonly<{ step: "refused"; reason: string }>;

/** Sends what the form would, and says how far it is; once it is a room, the browser goes there. */
export function useSentRoom(refused: string | null) {
  const [sent, setSent] = useState<Sent>(
    refused === null ? { step: "idle" } : { step: "refused", reason: refused },
  );
  const request = useRef<XMLHttpRequest | null>(null);
  useEffect(() => () => request.current?.abort(), []);

  const refuse = (reason: string) => setSent({ step: "refused", reason });
  const begin = (form: HTMLFormElement) => {
    const file = new FormData(form).get("file");
    if (file instanceof File && file.size > longestFile) return refuse("too-large");
    const going = new XMLHttpRequest();
    request.current = going;
    setSent({ step: "sending", share: 0 });
    going.upload.onprogress = ({ loaded, total }) =>
      setSent({ step: "sending", share: total > 0 ? loaded / total : 0 });
    going.upload.onload = () => setSent({ step: "making" });
    going.onerror = () => refuse("away");
    going.onload = () => {
      const { roomId, refused: reason = "away" } = jsonOf(going.responseText);
      if (roomId) window.location.assign(`/rooms/${roomId}`);
      else refuse(reason);
    };
    going.open("POST", form.action);
    going.setRequestHeader("Accept", "application/json");
    going.send(new FormData(form));
  };
  return {
    sent,
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      begin(event.currentTarget);
    },
    cancel: () => {
      request.current?.abort();
      setSent({ step: "idle" });
    },
  };
}

/** What a gateway in front answers by itself is no JSON. */
function jsonOf(text: string): Readonly<{ roomId?: string; refused?: string }> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
