import { describe, expect, it } from "vitest";
import { addressOf } from "./address";

const sent = (forwarded: string) =>
  new Headers({ "x-crossfloor-address": "10.0.0.9", "x-forwarded-for": forwarded });

describe("the address of a request", () => {
  it("is the connection's own where no proxy is trusted, whatever the client claims", () => {
    expect(addressOf(sent("1.2.3.4"), 0)).toBe("10.0.0.9");
  });

  it("is what the trusted proxy saw, not what stands left of it", () => {
    expect(addressOf(sent("6.6.6.6, 1.2.3.4"), 1)).toBe("1.2.3.4");
    expect(addressOf(sent("6.6.6.6, 1.2.3.4, 10.0.0.1"), 2)).toBe("1.2.3.4");
  });

  it("is the connection's own where the header is shorter than the proxies are many, or missing", () => {
    expect(addressOf(sent("1.2.3.4"), 2)).toBe("10.0.0.9");
    expect(addressOf(new Headers({ "x-crossfloor-address": "10.0.0.9" }), 1)).toBe("10.0.0.9");
  });

  it("is the half of a version-6 address that its owner cannot choose, however it is written", () => {
    const from = (address: string) => addressOf(new Headers({ "x-crossfloor-address": address }), 0);
    expect(from("2001:db8:7:1::1")).toBe("2001:db8:7:1");
    expect(from("2001:0DB8:7:1:ffff:1:2:3")).toBe("2001:db8:7:1");
    expect(from("2001:db8:7:2::1")).not.toBe(from("2001:db8:7:1::1"));
    expect([from("fe80::1%eth0"), from("::1"), from("1::2:3:4:5:6:7")]).toEqual([
      "fe80:0:0:0",
      "0:0:0:0",
      "1:0:2:3",
    ]);
    expect([from("::ffff:192.0.2.7"), from("192.0.2.7")]).toEqual(["192.0.2.7", "192.0.2.7"]);
  });

  it("is one and the same for all where nothing is known", () => {
    expect(addressOf(new Headers(), 0)).toBe("unknown");
  });
});
