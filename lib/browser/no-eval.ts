import { z } from 'zod';

// zod tries `new Function('')` to see whether it may compile schemas, which an extension's policy reports as a
// violation. Import this before anything that makes a schema.
z.config({ jitless: true });
