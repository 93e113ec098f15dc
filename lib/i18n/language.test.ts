import { describe, expect, it } from "vitest";
import { preferredLanguage } from "./language";

describe("the language a browser asks for", () => {
  it("is the one of ours that it rates highest", () => {
    expect(preferredLanguage("ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7")).toBe("ko");
    expect(preferredLanguage("en-GB,en;q=0.9,ko;q=0.8")).toBe("en");
    expect(preferredLanguage("en;q=0.2, KO-kr ; q=0.6")).toBe("ko");
    expect(preferredLanguage("fr-FR,fr;q=0.9,ko;q=0.5,en;q=0.4")).toBe("ko");
  });

  it("is the first of those it rates alike", () => {
    expect(preferredLanguage("ko,en")).toBe("ko");
    expect(preferredLanguage("en,ko")).toBe("en");
  });

  it("is English where it asks for none of ours, or for nothing that can be read", () => {
    for (const accepted of ["", "*", "fr,de;q=0.5", "ko;q=0", "ko;q=7", "ko;q=", "kok-IN", ";;;,,,", "q=1"]) {
      expect(preferredLanguage(accepted), accepted).toBe("en");
    }
  });
});
