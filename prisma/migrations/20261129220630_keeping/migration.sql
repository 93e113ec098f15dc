-- CreateTable
CREATE TABLE "Ending" (
    "roomId" TEXT NOT NULL,
    "noticedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Ending_pkey" PRIMARY KEY ("roomId")
);

-- CreateTable
CREATE TABLE "Pruning" (
    "id" INTEGER NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Pruning_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Ending_noticedAt_idx" ON "Ending"("noticedAt");

-- AddForeignKey
ALTER TABLE "Ending" ADD CONSTRAINT "Ending_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;
