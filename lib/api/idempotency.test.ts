import { beforeAll, describe, expect, it, vi } from "vitest";
import { readRetry, receiptOf } from "./idempotency";

const key = "0190c2f4-7c1e-7b6a-9d1e-1f2a3b4c5d6e";
const send = (method: string, path: string, sent: string | null) =>
  new Request(`http://crossfloor.test${path}`, {
    method,
    headers: sent === null ? {} : { "Idempotency-Key": sent },
  });
const retryOf = (method: string, path: string, sent: string | null, raw = "{}") => {
  const read = readRetry(send(method, path, sent), raw);
  return read.ok ? read.retry : read.reason;
};

describe("an idempotency key", () => {
  beforeAll(() => {
    vi.stubEnv("NEXTAUTH_SECRET", "a secret of thirty-two characters");
  });

  it("is a POST's, and a uuid in any case", () => {
    expect(retryOf("POST", "/a", null)).toBeNull();
    expect(retryOf("PUT", "/a", "anything")).toBeNull();
    expect(retryOf("POST", "/a", key.toUpperCase())).toEqual(retryOf("POST", "/a", key));
  });

  it.each(["", "1", "not-a-uuid", `${key} `.repeat(2), `${key}0`, "../../etc"])(
    "is refused as %j",
    (sent) => {
      expect(retryOf("POST", "/a", sent)).toBe("invalid");
    },
  );

  it("stands for all that is asked: another address or another body is another request", () => {
    const hashes = [
      retryOf("POST", "/a", key),
      retryOf("POST", "/b", key),
      retryOf("POST", "/a", key, "{ }"),
    ];
    expect(new Set(hashes.map((retry) => JSON.stringify(retry))).size).toBe(3);
  });

  it("belongs to its caller", () => {
    const retry = { key, bodyHash: "0" };
    expect(receiptOf(retry, "okafor")).toEqual({ caller: "teacher:okafor", key, bodyHash: "0" });
    expect(receiptOf(retry)?.caller).toBe("visitor");
    expect(receiptOf(null, "okafor")).toBeNull();
  });
});
