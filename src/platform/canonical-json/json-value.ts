/** What JSON can carry. Numbers are finite, strings whole Unicode; the type cannot say so, the writer checks. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/**
 * `Value` when JSON can carry all of it, otherwise a type nothing fits. An interface never fits `JsonValue`,
 * since TypeScript gives it no index signature; through this it is checked member by member instead.
 */
export type Jsonable<Value> = Value extends JsonValue
  ? Value
  : Value extends ((...inputs: never[]) => unknown) | undefined | bigint | symbol
    ? never
    : Value extends object
      ? { readonly [Name in keyof Value]: Jsonable<Value[Name]> }
      : never;
