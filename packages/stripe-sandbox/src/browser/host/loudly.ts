import { notModelled } from "./integration-error.ts";

/** What frameworks, promises and developer tools look up on any object they meet. */
const PROBES = /^([_$@]|then$|catch$|toJSON$|nodeType$|tagName$|displayName$|render$|asymmetricMatch$)/;

/** The object as it is, except that calling any method it lacks throws an error naming that method. */
export function loudly<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, property, receiver) {
      if (property in target || typeof property === "symbol" || PROBES.test(property)) {
        return Reflect.get(target, property, receiver);
      }
      return () => {
        throw notModelled(`${name}.${property}()`);
      };
    },
  });
}
