/**
 * What a call reads of a request. Next's own request is one; our server makes one of Node's, without what is
 * slow to make.
 */
export type Asked = Readonly<{
  method: string;
  /** The whole address. */
  url: string;
  headers: Pick<Headers, "get" | "has">;
  body: AsyncIterable<Uint8Array> | null;
  /** Ends with the connection, where that goes before the answer is sent. */
  signal: AbortSignal;
}>;

/** Who is given an answer that has no end of its own. */
type Reader = Readonly<{
  give: (bytes: Uint8Array) => void;
  /** How many bytes wait to be taken. */
  waiting: () => number;
  /** Ends after what waits. */
  end: () => void;
  /** Ends at once: what waits is not sent. */
  drop: () => void;
}>;

/** Begins to give, and answers what to do where the reader has taken what waited, and where they are gone. */
export type Feed = (reader: Reader) => Readonly<{ goOn: () => void; leave: () => void }>;

/** Bytes that follow one another, not copied together. */
export type Pieces = readonly Buffer<ArrayBuffer>[];

/** What a call answers, to be sent by Next or by our server. */
export type Answer = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Pieces | Feed | null;
}>;
