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

/** What a call answers, to be sent by Next or by our server. */
export type Answer = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer<ArrayBuffer> | ReadableStream<Uint8Array> | null;
}>;
