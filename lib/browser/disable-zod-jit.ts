// zod tries `new Function('')` to see whether it may compile schemas, which an extension's policy reports as a
// violation. Import this before anything that makes a schema. Said where zod looks for it instead of by `z.config`, so
// that pages which make no schema do not load zod to say it; a test holds the two to be the same.
(globalThis as { __zod_globalConfig?: { jitless: boolean } }).__zod_globalConfig = {
  jitless: true,
};

export {};
