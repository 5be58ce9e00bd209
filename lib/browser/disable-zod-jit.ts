// zod probes `new Function('')` before compiling schemas, which the extension's CSP reports as a
// violation. Import this module before any schema. It sets zod's global instead of calling
// `z.config`, so that pages without schemas do not load zod; a test checks that both have the same
// effect.
(globalThis as { __zod_globalConfig?: { jitless: boolean } }).__zod_globalConfig = {
  jitless: true,
};

export {};
