-- CreateTable
CREATE UNLOGGED TABLE "Allowance" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" BIGINT,

    CONSTRAINT "Allowance_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE UNLOGGED TABLE "Misses" (
    "key" TEXT NOT NULL,
    "misses" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "looking" INTEGER NOT NULL,
    "lookedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Misses_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE UNLOGGED TABLE "OpenStreams" (
    "roomId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "process" TEXT NOT NULL,
    "opened" DOUBLE PRECISION[],
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpenStreams_pkey" PRIMARY KEY ("roomId","memberId","process")
);

-- AddForeignKey
ALTER TABLE "OpenStreams" ADD CONSTRAINT "OpenStreams_roomId_memberId_fkey" FOREIGN KEY ("roomId", "memberId") REFERENCES "Member"("roomId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
