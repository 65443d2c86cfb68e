import { apiNotFound } from './errors';

/**
 * How the object model is declared: a class is a list of members, each with the
 * ExcelApi requirement set that brought it. What is not listed does not exist:
 * the client gets ApiNotFound, as from an Excel that is too old.
 */
export type ScalarMember<T> = {
  readonly kind: 'scalar';
  readonly since: string;
  readonly read: (target: T) => unknown;
  readonly write?: (target: T, value: unknown) => void;
};

export type LinkMember<T> = {
  readonly kind: 'link';
  readonly since: string;
  /** Null: the answer is a null object. */
  readonly open: (target: T) => HostObject | null;
};

export type MethodMember<T> = {
  readonly kind: 'method';
  readonly since: string;
  readonly call: (target: T, args: readonly unknown[]) => unknown;
};

export type Member<T> = ScalarMember<T> | LinkMember<T> | MethodMember<T>;

/** A member with its target already known. */
export type BoundMember =
  | { readonly kind: 'scalar'; readonly read: () => unknown; readonly write: ((value: unknown) => void) | null }
  | { readonly kind: 'link'; readonly open: () => HostObject | null }
  | { readonly kind: 'method'; readonly call: (args: readonly unknown[]) => unknown };

/** An object of the model as the dispatcher sees it. */
export type HostObject = {
  readonly className: string;
  /** True for the classes that the client tracks with `_KeepReference`. */
  readonly tracked: boolean;
  readonly scalarNames: readonly string[];
  readonly member: (name: string) => BoundMember;
  readonly has: (name: string) => boolean;
  /** The items of a collection, null for anything else. */
  readonly items: () => readonly HostObject[] | null;
  readonly identity: () => Readonly<Record<string, unknown>>;
};

export type ClassDefinition<T> = {
  readonly name: string;
  readonly members: Readonly<
    Record<string, { readonly kind: Member<T>['kind']; readonly since: string; readonly writable: boolean }>
  >;
  readonly of: (target: T) => HostObject;
  /** The target behind an object of this class, null for any other value. */
  readonly targetOf: (value: unknown) => T | null;
};

type ClassOptions<T> = {
  readonly tracked?: boolean;
  readonly items?: (target: T) => readonly HostObject[];
  /** What the client keeps to find the object again (`Id`, `Name`…). */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
};

export const reads = <T>(since: string, read: (target: T) => unknown): ScalarMember<T> => ({
  kind: 'scalar',
  since,
  read,
});

export const readsAndWrites = <T>(
  since: string,
  read: (target: T) => unknown,
  write: (target: T, value: unknown) => void,
): ScalarMember<T> => ({ kind: 'scalar', since, read, write });

export const links = <T>(since: string, open: (target: T) => HostObject | null): LinkMember<T> => ({
  kind: 'link',
  since,
  open,
});

export const calls = <T>(since: string, call: (target: T, args: readonly unknown[]) => unknown): MethodMember<T> => ({
  kind: 'method',
  since,
  call,
});

const known = new Map<string, ClassDefinition<never>['members']>();

/** Every class with its members, for the test that compares them with Microsoft's own declarations. */
export function declaredClasses(): ReadonlyMap<string, ClassDefinition<never>['members']> {
  return known;
}

/** Declares a class; wire names are PascalCase, internal ones start with an underscore. */
export function defineClass<T extends object>(
  name: string,
  members: Readonly<Record<string, Member<T>>>,
  options: ClassOptions<T> = {},
): ClassDefinition<T> {
  const targets = new WeakMap<HostObject, T>();
  const table = new Map(Object.entries(members));
  const scalarNames = [...table].filter(([, member]) => member.kind === 'scalar').map(([key]) => key);
  const summary = Object.fromEntries(
    [...table].map(([key, member]) => [
      key,
      { kind: member.kind, since: member.since, writable: member.kind === 'scalar' && member.write !== undefined },
    ]),
  );
  known.set(name, summary);

  const bind = (target: T, key: string): BoundMember => {
    const member = table.get(key);
    if (member === undefined) throw apiNotFound(name, key);
    if (member.kind === 'link') return { kind: 'link', open: () => member.open(target) };
    if (member.kind === 'method') return { kind: 'method', call: (args) => member.call(target, args) };
    const { write } = member;
    return {
      kind: 'scalar',
      read: () => member.read(target),
      write: write === undefined ? null : (value) => write(target, value),
    };
  };

  return {
    name,
    members: summary,
    of: (target) => {
      const object: HostObject = {
        className: name,
        tracked: options.tracked ?? false,
        scalarNames,
        member: (key) => bind(target, key),
        has: (key) => table.has(key),
        items: () => options.items?.(target) ?? null,
        identity: () => options.identity?.(target) ?? {},
      };
      targets.set(object, target);
      return object;
    },
    targetOf: (value) =>
      typeof value === 'object' && value !== null ? (targets.get(value as HostObject) ?? null) : null,
  };
}

export function isHostObject(value: unknown): value is HostObject {
  return (
    typeof value === 'object' && value !== null && 'className' in value && 'member' in value && 'identity' in value
  );
}
