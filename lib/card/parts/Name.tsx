import { Fragment, type JSX } from 'preact';

/** A symbolic name, which may be broken after its underscores and nowhere else. */
export function Name({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {text.split(/(?<=_)(?=[^_])/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
