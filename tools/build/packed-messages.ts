interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/**
 * The messages of a language as browsers need them: places by their numbers, without their names and without what is
 * said to translators, which would take more room than the messages.
 */
export function packedMessages(source: string): string {
  const messages: Readonly<Record<string, Message>> = JSON.parse(source);
  const packed = Object.entries(messages).map(([key, { message, placeholders = {} }]) => [
    key,
    {
      message: message.replace(
        /\$(\w+)\$/g,
        (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '',
      ),
    },
  ]);
  return JSON.stringify(Object.fromEntries(packed));
}
