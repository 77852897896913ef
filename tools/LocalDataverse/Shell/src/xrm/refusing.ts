/** A member of the client API that the shell does not have. */
export class UnsupportedMember extends Error {
  constructor(member: string) {
    super(`${member} is not supported by the local shell.`);
    this.name = "UnsupportedMember";
  }
}

/**
 * Lets scripts use the members that exist and refuses every other by name, so that a script that needs more
 * fails where it does instead of going on with undefined.
 */
export function refusing<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      // `then` is asked for whenever a value is awaited, and symbols by the engine itself.
      if (typeof key === "symbol" || key === "then" || key === "toJSON" || key in target) return Reflect.get(target, key, receiver) as unknown;
      throw new UnsupportedMember(`${name}.${key}`);
    },
  });
}
