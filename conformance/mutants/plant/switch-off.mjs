// Loaded before an implementation (`node --import`): switches off the guard that BC4P_MUTANT names. Production code has
// no hook for it.
import { switchOffGuard } from '@bc4p/protocol/guard';

switchOffGuard(/** @type {import('@bc4p/protocol/guard').RequirementId} */ (process.env.BC4P_MUTANT));
