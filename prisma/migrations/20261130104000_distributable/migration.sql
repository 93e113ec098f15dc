-- Every table of a room can be distributed by its room from now on: what is unique leads with the room, what is
-- unique in the whole has a table of its own, and no reference changes a room's id.

-- Who writes in rooms comes to an end first, so that nobody is met halfway.
LOCK TABLE "Cursor" IN ACCESS EXCLUSIVE MODE;

CREATE TABLE "Door" (
    "key" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "Door_pkey" PRIMARY KEY ("key")
);
CREATE TABLE "Mutex" (
    "name" TEXT NOT NULL,

    CONSTRAINT "Mutex_pkey" PRIMARY KEY ("name")
);
CREATE TABLE "TeacherToken" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "teacherId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TeacherToken_pkey" PRIMARY KEY ("id")
);

-- A teacher's tokens stand apart from those of seats, which are of a room.
INSERT INTO "TeacherToken" (id, hash, "teacherId", label, version, "createdAt", "expiresAt", "revokedAt")
  SELECT id, hash, "teacherId", label, version, "createdAt", "expiresAt", "revokedAt"
  FROM "Token" WHERE "teacherId" IS NOT NULL;
DELETE FROM "Token" WHERE "teacherId" IS NOT NULL OR "roomId" IS NULL OR "memberId" IS NULL;

INSERT INTO "Door" ("key", "roomId", "expiresAt")
  SELECT code, id, NULL FROM "Room"
  UNION ALL SELECT hash, "roomId", "expiresAt" FROM "Token"
  UNION ALL SELECT hash, "roomId", "expiresAt" FROM "CoTeacherLink"
  UNION ALL SELECT id, "roomId", NULL FROM "Sentence"
  UNION ALL SELECT id, "roomId", NULL FROM "SpeakingTurn";

CREATE INDEX "Door_roomId_idx" ON "Door"("roomId");
CREATE INDEX "Door_expiresAt_idx" ON "Door"("expiresAt");
CREATE INDEX "TeacherToken_expiresAt_idx" ON "TeacherToken"("expiresAt");
CREATE INDEX "TeacherToken_revokedAt_idx" ON "TeacherToken"("revokedAt") WHERE "revokedAt" IS NOT NULL;
CREATE UNIQUE INDEX "TeacherToken_hash_key" ON "TeacherToken"("hash");
CREATE INDEX "TeacherToken_teacherId_idx" ON "TeacherToken"("teacherId");
ALTER TABLE "TeacherToken" ADD CONSTRAINT "TeacherToken_teacherId_fkey"
  FOREIGN KEY ("teacherId") REFERENCES "Teacher"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Token" DROP CONSTRAINT "Token_teacherId_fkey", DROP CONSTRAINT "Token_pkey",
  ALTER COLUMN "memberId" SET NOT NULL,
  ADD CONSTRAINT "Token_pkey" PRIMARY KEY ("roomId", "id");
DROP INDEX "Token_hash_key", "Token_teacherId_idx";
CREATE UNIQUE INDEX "Token_roomId_hash_key" ON "Token"("roomId", "hash");

ALTER TABLE "Room" DROP CONSTRAINT "Room_groupOfId_fkey";
DROP INDEX "Room_code_key", "Post_id_key", "SpeakingTurn_id_key", "Sentence_id_key", "ProposedPoint_id_key", "CoTeacherLink_hash_key",
  "Return_hash_key";
CREATE INDEX "Post_id_idx" ON "Post"("id");
CREATE UNIQUE INDEX "CoTeacherLink_roomId_hash_key" ON "CoTeacherLink"("roomId", "hash");
CREATE UNIQUE INDEX "Return_roomId_hash_key" ON "Return"("roomId", "hash");

-- A receipt stands with the room in which it was given, so that both are written in one place.
ALTER TABLE "Receipt" ADD COLUMN "place" TEXT NOT NULL DEFAULT '';
UPDATE "Receipt" SET place = CASE WHEN caller LIKE 'member:%' THEN split_part(caller, ':', 2)
  WHEN caller = 'visitor' THEN key ELSE caller END;
ALTER TABLE "Receipt" DROP CONSTRAINT "Receipt_pkey",
  ADD CONSTRAINT "Receipt_pkey" PRIMARY KEY ("place", "caller", "key");

-- The log of moderation is append-only for whoever has no right to change it: its owner, too.
DROP TRIGGER "moderation_entry_is_append_only" ON "ModerationEntry";
DROP FUNCTION refuse_change();
REVOKE UPDATE ON "ModerationEntry" FROM CURRENT_USER;

-- A room's id never changes; what refers to it says so. Their rows are looked at in the migration after this
-- one, without a lock that anybody waits for.
DO $$
DECLARE found record;
BEGIN
  FOR found IN
    SELECT c.conrelid::regclass AS owner, c.conname AS name,
      replace(pg_get_constraintdef(c.oid), ' ON UPDATE CASCADE', '') || ' NOT VALID' AS definition
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
    WHERE c.contype = 'f' AND c.confupdtype = 'c' AND a.attname = 'roomId'
      AND c.connamespace = current_schema()::regnamespace
  LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I %s',
      found.owner, found.name, found.name, found.definition);
  END LOOP;
END
$$;
