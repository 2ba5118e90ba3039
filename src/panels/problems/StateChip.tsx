import { BackendChip } from "#panels/BackendChip.tsx";
import { ProblemChip } from "#panels/problems/ProblemChip.tsx";
import { useSession } from "#state/PlaygroundContext.tsx";

/** Where there is room for one chip: the problems while there are any, else what it trains on. */
export function StateChip() {
  const isBroken = useSession(({ problems }) => problems.length > 0);
  return isBroken ? <ProblemChip short /> : <BackendChip pace={false} />;
}
