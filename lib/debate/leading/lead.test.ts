import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOfDay, endOfLead, heirOf, isOver, mostTeachers, whyNoLink, whyStay } from "./lead";

const [morning, noon, evening] = [8, 12, 18].map((hour) => new Date(Date.UTC(2026, 10, 30, hour))) as [
  Date,
  Date,
  Date,
];

describe("a substitute's lead", () => {
  it("is over from its end on, and one without an end never", () => {
    expect(isOver(noon, morning)).toBe(false);
    expect(isOver(noon, noon)).toBe(true);
    expect(isOver(null, evening)).toBe(false);
  });

  it("lasts no longer than that of the teacher who made the link, whatever is wished", () => {
    const times = fc.option(fc.date({ noInvalidDate: true }));
    fc.assert(
      fc.property(times, times, (wish, maker) => {
        const end = endOfLead(wish, maker);
        if (wish === null && maker === null) expect(end).toBeNull();
        for (const time of [wish, maker])
          if (time) expect(end?.getTime()).toBeLessThanOrEqual(time.getTime());
      }),
    );
  });

  it("ends as the day ends where the teacher is", () => {
    // Seoul is nine hours before UTC: there it is the 1st of December already.
    expect(endOfDay("today", -540, new Date("2026-11-30T16:00Z"))).toEqual(new Date("2026-12-01T15:00Z"));
    expect(endOfDay("today", 300, new Date("2026-11-30T16:00Z"))).toEqual(new Date("2026-12-01T05:00Z"));
    expect(endOfDay("2026-12-04", 0, noon)).toEqual(new Date("2026-12-05T00:00Z"));
    expect(endOfDay("2026-13-04", 0, noon)).toBeNull();
  });
});

describe("a link to lead a room", () => {
  it("is made while there is room for one more, and for a time to come", () => {
    expect(whyNoLink(mostTeachers - 1, null, noon)).toBeNull();
    expect(whyNoLink(mostTeachers, null, noon)?.reason).toBe("too-many-teachers");
    expect(whyNoLink(1, morning, noon)?.errors).toEqual({ endsAt: "past" });
  });
});

describe("leaving a room", () => {
  const [okafor, kim, park] = ["Ms Okafor", "Ms Kim", "Mr Park"] as const;

  it("is each co-teacher's own to do, and the owner's for each of them", () => {
    expect(whyStay({ byId: kim, memberId: kim, ownerId: okafor })).toBeNull();
    expect(whyStay({ byId: okafor, memberId: kim, ownerId: okafor })).toBeNull();
    expect(whyStay({ byId: park, memberId: kim, ownerId: okafor })?.reason).toBe("not-allowed");
  });

  it("is nobody's to do to the owner, and the owner's only once the room is another's", () => {
    expect(whyStay({ byId: kim, memberId: okafor, ownerId: okafor })?.reason).toBe("not-allowed");
    expect(whyStay({ byId: okafor, memberId: okafor, ownerId: okafor })?.reason).toBe("owner-stays");
  });

  it("gives the room of an owner who is gone to who leads it longest, never to a substitute", () => {
    const lead = (id: string, joinedAt: Date, endsAt: Date | null = null) => ({ id, joinedAt, endsAt });
    expect(heirOf([lead(kim, noon), lead(park, morning)])?.id).toBe(park);
    expect(heirOf([lead(kim, noon), lead(park, morning, evening)])?.id).toBe(kim);
    expect(heirOf([lead(park, morning, evening)])).toBeNull();
  });
});
