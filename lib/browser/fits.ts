import * as v from 'valibot';

/** Whether something from another context has the shape of a schema. */
export function fits<T>(schema: v.GenericSchema<unknown, T>): (value: unknown) => value is T {
  return (value): value is T => v.is(schema, value);
}
