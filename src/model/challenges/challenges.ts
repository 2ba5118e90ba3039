/** @file All built-in tasks. Loaded when someone looks at them. */
import type { Assignment } from "#model/assignment.ts";
import type { ChallengeId } from "#model/challenges/challenge.ts";
import { pointChallenges } from "#model/challenges/pointChallenges.ts";
import { sampleChallenges } from "#model/challenges/sampleChallenges.ts";

const challenges: Readonly<Record<ChallengeId, Assignment>> = { ...pointChallenges, ...sampleChallenges };

export function toChallenge(id: ChallengeId): Assignment {
  return challenges[id];
}
