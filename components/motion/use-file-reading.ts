import { useEffect, useRef, useState } from "react";
import { longestFile } from "@/lib/motion-files/file-limits";
import type { Imported } from "@/lib/motion-files/import-file";

/** How far a file is: on its way (a share of it), being read, or refused for a reason. */
export type FileReading =
  | Readonly<{ status: "idle" }>
  | Readonly<{ status: "sending"; name: string; share: number }>
  | Readonly<{ status: "reading"; name: string }>
  | Readonly<{ status: "refused"; name: string; reason: string; retryAfter: number }>;

const idle: FileReading = { status: "idle" };

/** Sends a file to be read, and says how far it is. One at a time: another one takes its place. */
export function useFileReading(onRead: (imported: Imported, name: string) => void) {
  const [reading, setReading] = useState<FileReading>(idle);
  const sent = useRef<XMLHttpRequest | null>(null);

  const cancel = () => {
    sent.current?.abort();
    sent.current = null;
    setReading(idle);
  };
  const read = (file: File) => {
    cancel();
    const { name } = file;
    const refuse = (reason: string, retryAfter = 0) =>
      setReading({ status: "refused", name, reason, retryAfter });
    if (file.size > longestFile) return refuse("too-large");
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.set("file", file);
    sent.current = request;
    setReading({ status: "sending", name, share: 0 });
    request.upload.onprogress = ({ loaded, total }) =>
      setReading({ status: "sending", name, share: total > 0 ? loaded / total : 0 });
    request.upload.onload = () => setReading({ status: "reading", name });
    request.onerror = () => refuse("offline");
    request.onload = () => {
      sent.current = null;
      const answer = jsonOf(request.responseText);
      if (request.status === 200) {
        setReading(idle);
        onRead(answer as Imported, name);
      } else {
        const { type = "away" } = answer as { type?: string };
        refuse(type === "unavailable" ? "away" : type, Number(request.getResponseHeader("Retry-After") ?? 0));
      }
    };
    request.open("POST", "/api/motion-files");
    request.send(form);
  };
  useEffect(() => () => sent.current?.abort(), []);
  return { reading, read, cancel };
}

/** What a gateway in front answers by itself is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
