-- What is over is found by its time, however much is not. An index is made in this transaction, and whoever writes
-- in its table waits for it: two seconds and a half were measured for two million rows. Where that is too long, make each of them
-- before the update with CREATE INDEX CONCURRENTLY, by the same name: what is there already is not made again.
CREATE INDEX IF NOT EXISTS "Session_expiresAt_idx" ON "Session"("expiresAt");
CREATE INDEX IF NOT EXISTS "Token_expiresAt_idx" ON "Token"("expiresAt");
CREATE INDEX IF NOT EXISTS "Invitation_expiresAt_idx" ON "Invitation"("expiresAt");
CREATE INDEX IF NOT EXISTS "PasswordReset_expiresAt_idx" ON "PasswordReset"("expiresAt");
CREATE INDEX IF NOT EXISTS "CoTeacherLink_expiresAt_idx" ON "CoTeacherLink"("expiresAt");
CREATE INDEX IF NOT EXISTS "Return_askedAt_idx" ON "Return"("askedAt");
CREATE INDEX IF NOT EXISTS "Receipt_createdAt_idx" ON "Receipt"("createdAt");

-- Who deletes a motion, a revision or an account, or looks at what debates a motion, finds what points to it.
CREATE INDEX IF NOT EXISTS "Room_revisionId_idx" ON "Room"("revisionId");
CREATE INDEX IF NOT EXISTS "Motion_translationOfId_idx" ON "Motion"("translationOfId");
CREATE INDEX IF NOT EXISTS "Format_ownerId_idx" ON "Format"("ownerId");
CREATE INDEX IF NOT EXISTS "Invitation_madeById_idx" ON "Invitation"("madeById");

-- Written by hand: what the schema language cannot say. Few rows have what these are of.
CREATE INDEX IF NOT EXISTS "Token_revokedAt_idx" ON "Token"("revokedAt") WHERE "revokedAt" IS NOT NULL;
CREATE INDEX IF NOT EXISTS "Invitation_usedAt_idx" ON "Invitation"("usedAt") WHERE "usedAt" IS NOT NULL;
CREATE INDEX IF NOT EXISTS "PasswordReset_usedAt_idx" ON "PasswordReset"("usedAt") WHERE "usedAt" IS NOT NULL;

-- What was answered to the members of a room, and to those who came into it, goes with it.
CREATE INDEX IF NOT EXISTS "Receipt_room_idx" ON "Receipt"(split_part(caller, ':', 2)) WHERE caller LIKE 'member:%';
CREATE INDEX IF NOT EXISTS "Receipt_visitor_room_idx" ON "Receipt"((value ->> 'roomId')) WHERE caller = 'visitor';

-- Twice a second it is asked whose phase has run out. Most rooms stand in their last phase for good: the index has
-- only those that can still move on, by the words of lib/db/due-rooms.ts.
DROP INDEX IF EXISTS "Room_phaseEndsAt_idx";
CREATE INDEX IF NOT EXISTS "Room_due_idx" ON "Room"("phaseEndsAt")
  WHERE "pausedAt" IS NULL AND "isAutoAdvancing" AND "archivedAt" IS NULL
    AND "phaseIndex" < jsonb_array_length(phases) - 1 AND (phases -> "phaseIndex" ->> 'autoAdvance')::boolean;
