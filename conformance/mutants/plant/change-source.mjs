// Loaded before an implementation (`node --import`): its modules are changed as BC4P_MUTANT says while they are loaded,
// so that nothing in the tree ever is.
import { register } from 'node:module';

register('./source-hooks.mjs', import.meta.url, { data: JSON.parse(process.env.BC4P_MUTANT ?? '[]') });
