-- CreateTable
CREATE TABLE "Digest" (
    "roomId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("roomId","memberId")
);

-- CreateTable
CREATE TABLE "Homework" (
    "roomId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "opening" "Choice",
    "closing" "Choice",
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Homework_pkey" PRIMARY KEY ("roomId","memberId")
);

-- CreateIndex
CREATE INDEX "Homework_endedAt_until_idx" ON "Homework"("endedAt", "until");

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_roomId_memberId_fkey" FOREIGN KEY ("roomId", "memberId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Homework" ADD CONSTRAINT "Homework_roomId_memberId_fkey" FOREIGN KEY ("roomId", "memberId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
