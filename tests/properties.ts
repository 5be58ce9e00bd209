import fc from 'fast-check';

/** Seed of every property test, so that a run fails or passes for the same inputs as the last. */
const FIXED_SEED = 20_261_201;

/** `npm run fuzz` sets another one; a failure is repeated by `npm run fuzz -- SEED`. */
const given = Number(process.env['SIDELIGHT_FUZZ_SEED'] ?? FIXED_SEED);
if (!Number.isInteger(given)) throw new Error('SIDELIGHT_FUZZ_SEED is not a whole number');

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: given });

export { fc };
