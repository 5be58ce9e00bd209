/** The name of connections that ask for drafts. Apart, so that the document of the engines loads no storage. */
export const ENGINE_PORT = 'engine';
