/**
 * Name of the port that carries draft requests. In its own file, so that the offscreen document
 * does not load storage.
 */
export const ENGINE_PORT = 'engine';
