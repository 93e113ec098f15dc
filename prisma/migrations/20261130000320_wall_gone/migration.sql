-- CreateIndex
CREATE INDEX "Room_holdsResults_wallSeenAt_idx" ON "Room"("holdsResults", "wallSeenAt");
