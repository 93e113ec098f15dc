-- The class sees results once the wall has shown them.
ALTER TABLE "Room"
  ADD COLUMN "wallFirst" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "wallSeenAt" TIMESTAMPTZ(3),
  ADD COLUMN "holdsResults" BOOLEAN NOT NULL DEFAULT false;
