import type { Plan, Stage } from "./stage";

/**
 * Something that differs between two worlds: who may not know it, of those in the room, and who may, if
 * anybody. Each world is played by the same script, which asks which one it is in.
 */
export type Secret = Readonly<{
  plan?: Plan | ((isFirst: boolean) => Plan);
  keptFrom: readonly string[];
  /** Comes in after the play, from when on the others listen, too. */
  late?: string;
  knownTo: string;
  play: (stage: Stage, isFirst: boolean) => Promise<unknown>;
}>;

const everybody = {
  proposition: ["Ada", "Noor"],
  opposition: ["Ben", "Seo-yeon"],
  judges: ["Judge Lee"],
} as const;
const theClass = ["Ada", "Seo-yeon", "Judge Lee", "the wall", "a stranger"];

const pairOf = (isFirst: boolean): readonly [string, string] =>
  isFirst ? ["Ben", "Seo-yeon"] : ["Seo-yeon", "Ben"];

/** Two posts of Ada's and one of each of the other side's, in the rebuttals. */
async function debate(stage: Stage) {
  await stage.moveTo("rebuttals");
  return {
    ada: await stage.write("Ada", { body: "Is it?" }),
    noor: await stage.write("Noor", { body: "Why so?", paragraph: 2 }),
    ben: await stage.write("Ben", { kind: "REBUT", body: "Costs are not harms." }),
    seoyeon: await stage.write("Seo-yeon", { body: "Which costs?", paragraph: 2 }),
  };
}

/** What a member of a room may not know, a line for each kind. */
export const secrets: Readonly<Record<string, Secret>> = {
  "a ballot": {
    keptFrom: [...theClass, "Ms Okafor"],
    knownTo: "Ben",
    async play(stage, isFirst) {
      await stage.moveTo("opening-vote");
      await stage.vote("Ben", { stage: "OPENING", choice: isFirst ? "FOR" : "UNDECIDED" });
      await stage.vote("Ben", { stage: "OPENING", choice: isFirst ? "AGAINST" : "FOR" });
      const posts = await debate(stage);
      await stage.moveTo("closing-vote");
      const credits = [isFirst ? posts.ada : posts.noor];
      await stage.vote("Ben", { stage: "CLOSING", choice: isFirst ? "FOR" : "AGAINST", credits });
    },
  },

  "which of two cast a ballot, once the results are shown": {
    keptFrom: ["Ada", "Judge Lee", "the wall", "a stranger", "Ms Okafor"],
    knownTo: "Ben",
    async play(stage, isFirst) {
      const [one, other] = pairOf(isFirst);
      const vote = async (at: string, ballots: Readonly<Record<string, object>>) => {
        for (const name of ["Ada", "Noor", "Ben", "Seo-yeon", "Judge Lee"])
          await stage.vote(name, { stage: at, ...(ballots[name] ?? { choice: "FOR" }) });
      };
      await stage.moveTo("opening-vote");
      await vote("OPENING", { [one]: { choice: "FOR" }, [other]: { choice: "AGAINST" } });
      const { noor } = await debate(stage);
      await stage.moveTo("closing-vote");
      await vote("CLOSING", {
        [one]: { choice: "AGAINST", credits: [noor] },
        [other]: { choice: "UNDECIDED" },
      });
      await stage.moveTo("debrief");
    },
  },

  "what is said of a sentence of common ground": {
    keptFrom: ["Noor", "Seo-yeon", "Judge Lee", "the wall", "a stranger"],
    knownTo: "Ben",
    async play(stage, isFirst) {
      await stage.moveTo("common-ground");
      const sentence = await stage.propose("Ada", "Both want peace.");
      await stage.say("Ben", sentence, { voice: "agree" });
      const voice = isFirst ? { voice: "agree" } : { voice: "not-yet", reason: "Too vague." };
      await stage.say("Ben", sentence, voice);
      await stage.moveTo("closing-vote");
    },
  },

  "who stands behind a pseudonym": {
    plan: (isFirst) => ({
      ...everybody,
      opposition: pairOf(isFirst),
      settings: { names: "PSEUDONYM" },
    }),
    keptFrom: ["Ada", "Noor", "Judge Lee", "the wall", "a stranger"],
    knownTo: "Ms Okafor",
    async play(stage, isFirst) {
      const [one, other] = pairOf(isFirst);
      await stage.moveTo("openings");
      await stage.write(one, { kind: "REBUT", body: "Costs are not harms." });
      await stage.moveTo("rebuttals");
      const question = await stage.write(other, { body: "Which costs?", paragraph: 2 });
      await stage.write("Ada", { body: "All of them.", kind: "REBUT", parentId: question });
      await stage.moveTo("speaking-turns");
      await stage.speak(one, "Who pays for it?");
      await stage.ask(other);
    },
  },

  "a name that waits": {
    plan: { ...everybody, settings: { namesWait: true } },
    keptFrom: theClass,
    knownTo: "Ms Okafor",
    async play(stage, isFirst) {
      const name = isFirst ? "Zed" : "A much longer name";
      await stage.join(name);
      await stage.moveTo("rebuttals");
      await stage.write(name, { body: "Which costs?" });
    },
  },

  "what stands behind a gate": {
    plan: { ...everybody, settings: { writeFirst: "PARAGRAPH" } },
    keptFrom: ["Ada", "Noor", "the wall", "a stranger"],
    knownTo: "Judge Lee",
    async play(stage, isFirst) {
      await stage.moveTo("openings");
      const [one, other] = pairOf(isFirst);
      await stage.write(
        one,
        isFirst
          ? { kind: "REBUT", body: "No.", paragraph: 2 }
          : { kind: "CONCEDE", body: "I grant that much.", paragraph: 3 },
      );
      await stage.write(other, {
        body: isFirst ? "Which costs?" : "And since when?",
        paragraph: isFirst ? 3 : 2,
      });
    },
  },

  "a hidden post": {
    keptFrom: ["Late", "the wall", "a stranger"],
    late: "Late",
    knownTo: "Ms Okafor",
    async play(stage, isFirst) {
      await stage.moveTo("rebuttals");
      const [one] = pairOf(isFirst);
      const body = isFirst ? "You are all liars." : "Ask your sister.";
      const post = await stage.write(one, { body });
      const answered = await stage.write(one, { body: `${body} Or not?`, paragraph: 2 });
      await stage.write("Ada", { kind: "REBUT", body: "That is unkind.", parentId: answered });
      for (const id of [post, answered])
        await stage.moderate("hide", id, isFirst ? "Unkind" : "Not about the text");
    },
  },

  "a post that is held": {
    plan: { ...everybody, settings: { premoderation: "ALL" } },
    keptFrom: theClass,
    knownTo: "Ms Okafor",
    async play(stage, isFirst) {
      await stage.moveTo("rebuttals");
      await stage.world.apart(async () => {
        if (!isFirst) return;
        const rejected = await stage.write("Ben", { kind: "REBUT", body: "Costs are not harms." });
        await stage.moderate("reject", rejected);
        await stage.write("Ben", { body: "Which costs?", paragraph: 2 });
      });
      await stage.moderate("approve", await stage.write("Noor", { body: "Why so?" }));
    },
  },

  "what the word filter finds, and for which words": {
    plan: (isFirst) => ({ ...everybody, settings: { ownWords: [isFirst ? "numpty" : "wazzock"] } }),
    keptFrom: theClass,
    knownTo: "Ms Okafor",
    async play(stage, isFirst) {
      await stage.moveTo("rebuttals");
      await stage.world.apart(async () => {
        if (isFirst) await stage.write("Ben", { kind: "REBUT", body: "What a numpty would say." });
      });
      await stage.write("Noor", { body: "Why so?" });
    },
  },

  "whom an answer that is held answers": {
    plan: { ...everybody, settings: { premoderation: "ALL" } },
    keptFrom: ["Ada", "Noor", "Seo-yeon", "Judge Lee", "the wall", "a stranger"],
    knownTo: "Ms Okafor",
    async play(stage, isFirst) {
      await stage.moveTo("rebuttals");
      const ada = await stage.write("Ada", { body: "Is it?" });
      const noor = await stage.write("Noor", { body: "Why so?" });
      for (const post of [ada, noor]) await stage.moderate("approve", post);
      await stage.write("Ben", { kind: "REBUT", body: "It is.", parentId: isFirst ? ada : noor });
    },
  },

  "a flag": {
    // The wall's data says what is kept off it; no question ever stands there, so nobody sees a difference.
    keptFrom: ["Ada", "Noor", "Seo-yeon", "Judge Lee", "the wall's picture", "a stranger"],
    knownTo: "Ms Okafor",
    async play(stage, isFirst) {
      const { ada, noor } = await debate(stage);
      await stage.world.apart(async () => {
        if (!isFirst) return;
        await stage.onPost("Ben", "POST", `${noor}/flag`, { reason: "This is unkind" });
        await stage.onPost("Ben", "POST", `${ada}/flag`, { reason: "So is this" });
        await stage.moderate("resolve-flag", ada, "Ben is tired today");
      });
      await stage.write("Noor", { body: "And why not?", paragraph: 3 });
    },
  },

  "a mute": {
    keptFrom: ["Ada", "Seo-yeon", "Judge Lee", "the wall's picture", "a stranger"],
    knownTo: "Ben",
    async play(stage, isFirst) {
      await stage.moveTo("rebuttals");
      await stage.write("Ben", { body: "Which costs?", paragraph: 2 });
      await stage.world.apart(async () => {
        if (!isFirst) return;
        await stage.moderate("mute", stage.memberId("Ben"), "Calm down");
        await stage.moderate("mute", stage.memberId("Noor"));
        await stage.moderate("unmute", stage.memberId("Noor"));
      });
      await stage.write("Noor", { body: "Why so?" });
    },
  },

  "a link for a substitute": {
    keptFrom: theClass,
    knownTo: "Ms Okafor",
    async play(stage, isFirst) {
      await stage.moveTo("rebuttals");
      await stage.world.apart(async () => {
        if (isFirst) await stage.invite();
      });
      await stage.write("Noor", { body: "Why so?" });
    },
  },

  "an absence": {
    keptFrom: theClass,
    knownTo: "Ms Okafor",
    async play(stage, isFirst) {
      await stage.world.apart(async () => {
        if (isFirst) await stage.place("Ben", { absent: true });
      });
      await stage.moveTo("rebuttals");
      await stage.write("Noor", { body: "Why so?" });
    },
  },

  "a vote at homework": {
    keptFrom: [...theClass, "Ms Okafor"],
    knownTo: "Ben",
    async play(stage, isFirst) {
      await stage.place("Ben", { absent: true });
      await debate(stage);
      await stage.moveTo("debrief");
      await stage.giveHomework("2030-01-09T09:00:00Z");
      await stage.vote("Ben", { stage: "OPENING", choice: isFirst ? "FOR" : "AGAINST" });
      await stage.vote("Ben", { stage: "CLOSING", choice: isFirst ? "UNDECIDED" : "FOR" });
    },
  },

  "a rating": {
    keptFrom: ["Ada", "Noor", "Judge Lee", "the wall", "a stranger", "Ms Okafor"],
    knownTo: "Ben",
    async play(stage, isFirst) {
      const { ada, noor } = await debate(stage);
      const [one, other] = pairOf(isFirst);
      await stage.onPost(one, "PUT", `${noor}/rating`, { score: 5 });
      await stage.onPost(other, "PUT", `${noor}/rating`, { score: 1 });
      await stage.moveTo("replies");
      await stage.onPost("Ben", "PUT", `${ada}/rating`, { score: isFirst ? 5 : 2 }).catch(() => null);
    },
  },

  "a reason": {
    keptFrom: ["Ada", "Seo-yeon", "Judge Lee", "the wall", "a stranger"],
    knownTo: "Ms Okafor",
    async play(stage, isFirst) {
      const { noor } = await debate(stage);
      // Its place stays.
      await stage.write("Seo-yeon", { kind: "REBUT", body: "Who says so?", parentId: noor });
      const reason = isFirst ? "Unkind" : "Not about the text";
      await stage.moderate("hide", noor, reason);
      await stage.moderate("mute", stage.memberId("Noor"), reason);
      await stage.moderate("remove", stage.memberId("Ben"), reason);
    },
  },

  "a nudge": {
    keptFrom: theClass,
    knownTo: "Ben",
    async play(stage, isFirst) {
      await stage.moveTo("rebuttals");
      await stage.world.apart(async () => {
        if (isFirst) await stage.moderate("nudge", stage.memberId("Ben"));
      });
      await stage.write("Noor", { body: "Why so?" });
    },
  },

  "what somebody has open to answer": {
    keptFrom: ["Ada", "Noor", "Judge Lee", "the wall", "a stranger", "Ms Okafor"],
    knownTo: "Seo-yeon",
    async play(stage, isFirst) {
      const { ada, noor } = await debate(stage);
      await stage.begin("Ben", isFirst ? ada : noor);
    },
  },

  "a draft of a grade": {
    keptFrom: [...theClass, "Ben"],
    knownTo: "Ms Okafor",
    async play(stage, isFirst) {
      const { ben } = await debate(stage);
      await stage.world.apart(async () => {
        if (!isFirst) return;
        const comments = [{ postId: ben, text: "Say why." }];
        await stage.grade("Ben", { levels: { argument: 1 }, feedback: "Say more.", comments });
        await stage.grade("Ben", { levels: { argument: 3 }, isReleased: false });
      });
      await stage.write("Noor", { body: "And why not?", paragraph: 3 });
    },
  },

  "a grade that is released": {
    keptFrom: theClass,
    knownTo: "Ben",
    async play(stage, isFirst) {
      await debate(stage);
      await stage.world.apart(async () => {
        await stage.grade("Ben", { levels: { argument: isFirst ? 3 : 0 }, isReleased: isFirst });
      });
      await stage.write("Noor", { body: "And why not?", paragraph: 3 });
    },
  },

  "who asks to come back": {
    keptFrom: theClass,
    knownTo: "Ms Okafor",
    async play(stage, isFirst) {
      await stage.world.apart(async () => {
        if (isFirst) await stage.askBack("Ben");
      });
      await stage.moveTo("rebuttals");
      await stage.write("Noor", { body: "Why so?" });
    },
  },
};
