import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { migrationNames } from "../lib/embedded/migrate";

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, path), "utf8");

/** From this day on a migration leaves the release before it as it is: for a while both run side by side. */
const begins = "20261201";

/** What earlier ones did, for which everything had to stop. */
const earlier: Readonly<Record<string, readonly string[]>> = {
  "20261128235713_the_parts_of_an_essay": ['set not null "Paragraph"."position"'],
  "20261130104000_distributable": ['set not null "Token"."memberId"'],
};

/** The releases that are out, by the changelog. */
const released = [...read("../CHANGELOG.md").matchAll(/^## (\d+\.\d+\.\d+) /gm)].map(
  ([, version]) => version,
);

/** What of a statement the release before it could stumble over. */
const breaks: readonly (readonly [what: string, found: RegExp])[] = [
  ["drop", /\bDROP (?:TABLE|COLUMN|TYPE|VIEW|SCHEMA)\b(?: IF EXISTS)? (?<name>[\w".]+)/gi],
  ["rename", /\bRENAME (?:COLUMN |VALUE )?(?:(?<name>"\w+"|'\w*') )?TO\b/gi],
  ["another type of", /\bALTER COLUMN (?<name>"\w+") (?:SET DATA )?TYPE\b/gi],
  ["drop default", /\bALTER COLUMN (?<name>"\w+") DROP DEFAULT\b/gi],
  ["set not null", /\bALTER COLUMN (?<name>"\w+") SET NOT NULL\b/gi],
  [
    "not null without default",
    /\bADD COLUMN (?:IF NOT EXISTS )?(?<name>"\w+") (?![^,]*\bDEFAULT\b)[^,]*\bNOT NULL\b/gi,
  ],
];

/** What a migration does that needs a release between, less what none uses since one that is out. */
function offencesOf(sql: string): readonly string[] {
  const unused = [...sql.matchAll(/^-- Not used since (\d+\.\d+\.\d+): (.+)$/gm)].flatMap(
    ([, version, names = ""]) => (released.includes(version) ? names.split(", ") : []),
  );
  const bare = sql
    .replaceAll(/\$(\w*)\$.*?\$\1\$/gs, "''")
    .replaceAll(/--.*$/gm, "")
    .replaceAll(/'(?:[^']|'')*'/g, "''");
  return bare.split(";").flatMap((statement) => {
    const table = /^\s*ALTER TABLE (?:IF EXISTS )?(?:ONLY )?("\w+")/i.exec(statement)?.[1];
    return breaks.flatMap(([what, found]) =>
      [...statement.matchAll(found)].flatMap(({ groups }) => {
        const name = [table, groups?.name].filter(Boolean).join(".");
        const hasDefault = what === "set not null" && statement.includes(`${groups?.name} SET DEFAULT`);
        return hasDefault || unused.includes(name) ? [] : [`${what} ${name}`];
      }),
    );
  });
}

const offences = migrationNames().flatMap((name) => {
  const found = offencesOf(read(`migrations/${name}/migration.sql`));
  return found.length > 0 ? [[name, found] as const] : [];
});

describe("a migration", () => {
  it("takes nothing from the release before it, which goes on until the new one has taken over", () => {
    expect(offences.filter(([name]) => name >= begins)).toEqual([]);
    expect(Object.fromEntries(offences.filter(([name]) => name < begins))).toEqual(earlier);
  });

  it.each([
    ['DROP TABLE "Old";', ['drop "Old"']],
    [
      'ALTER TABLE "Room" DROP COLUMN "old", DROP COLUMN "older";',
      ['drop "Room"."old"', 'drop "Room"."older"'],
    ],
    ['ALTER TABLE "Room" RENAME COLUMN "old" TO "new";', ['rename "Room"."old"']],
    ['ALTER TABLE "Room" RENAME TO "Hall";', ['rename "Room"']],
    ['ALTER TABLE "Room" ALTER COLUMN "old" SET NOT NULL;', ['set not null "Room"."old"']],
    ['ALTER TABLE "Room" ALTER COLUMN "old" SET DATA TYPE BIGINT;', ['another type of "Room"."old"']],
    ['ALTER TABLE "Room" ALTER COLUMN "old" DROP DEFAULT;', ['drop default "Room"."old"']],
    [
      'ALTER TABLE "Room" ADD COLUMN "new" TEXT NOT NULL, ADD COLUMN "other" TEXT;',
      ['not null without default "Room"."new"'],
    ],
    [`-- Not used since 9.0.0: "Old"\nDROP TABLE "Old";`, ['drop "Old"']],
    [`-- Not used since 0.1.0: "Other"\nDROP TABLE "Old";`, ['drop "Old"']],
  ])("may not say %s", (sql, found) => expect(offencesOf(sql)).toEqual(found));

  it.each([
    '-- Not used since 0.1.0: "Room"."old", "Old"\nALTER TABLE "Room" DROP COLUMN "old"; DROP TABLE "Old";',
    'ALTER TABLE "Room" ADD COLUMN "new" TEXT NOT NULL DEFAULT \'\', ADD COLUMN "other" TEXT;',
    'ALTER TABLE "Room" ALTER COLUMN "old" SET DEFAULT 0, ALTER COLUMN "old" SET NOT NULL;',
    'CREATE TABLE "New" ("id" TEXT NOT NULL);',
    'ALTER TABLE "Room" DROP CONSTRAINT "Room_old_fkey";',
    'COMMENT ON TABLE "Room" IS \'do not DROP TABLE "Room"\'; -- DROP TABLE "Room"',
    'CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN DROP TABLE "Room"; END $$ LANGUAGE plpgsql;',
  ])("may say %s", (sql) => expect(offencesOf(sql)).toEqual([]));
});
