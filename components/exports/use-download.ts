import { type FormEvent, useState } from "react";

type Download =
  | Readonly<{ step: "idle" | "making" | "done" | "failed" }>
  | Readonly<{ step: "coming"; kilobytes: number }>;

/**
 * Fetches what a form of the browser's would, and says how far that is; where it comes whole it is given to
 * the browser under the name that the server has for it.
 */
export function useDownload() {
  const [download, setDownload] = useState<Download>({ step: "idle" });
  const begin = async (form: HTMLFormElement) => {
    setDownload({ step: "making" });
    try {
      const query = new URLSearchParams(new FormData(form) as never);
      const answer = await fetch(`${form.action}?${query}`);
      if (!answer.ok || !answer.body) throw new Error(String(answer.status));
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      let length = 0;
      const reader = answer.body.getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        pieces.push(piece.value);
        length += piece.value.length;
        setDownload({ step: "coming", kilobytes: Math.ceil(length / 1000) });
      }
      save(new Blob(pieces, { type: answer.headers.get("content-type") ?? "" }), nameIn(answer.headers));
      setDownload({ step: "done" });
    } catch {
      setDownload({ step: "failed" });
    }
  };
  return {
    download,
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      void begin(event.currentTarget);
    },
  };
}

const nameIn = (headers: Headers): string =>
  decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(headers.get("content-disposition") ?? "")?.[1] ?? "room");

/** Gives bytes to the browser to keep. */
export function save(bytes: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
