-- CreateTable
CREATE TABLE "Return" (
    "roomId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Return_pkey" PRIMARY KEY ("roomId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Return_hash_key" ON "Return"("hash");

-- CreateIndex
CREATE INDEX "Return_roomId_memberId_idx" ON "Return"("roomId", "memberId");

-- AddForeignKey
ALTER TABLE "Return" ADD CONSTRAINT "Return_roomId_memberId_fkey" FOREIGN KEY ("roomId", "memberId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
