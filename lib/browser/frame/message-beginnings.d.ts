/** The beginnings of the messages that are looked for on pages, compiled; defined by the build. */
declare const MESSAGE_BEGINNINGS: string;
