import type { BoundMember, HostObject } from './classes';
import { isHostObject } from './classes';
import { HostError, apiNotFound, invalidArgument, itemNotFound } from './errors';
import type { Action, Answer, ArgumentInfo, ObjectPath, QueryInfo, Request } from './wire';
import { ACTION, PATH } from './wire';

type SelectTree = { readonly [key: string]: SelectTree };

/** `["items/name", "format/fill"]` → nested keys; an empty tree means every plain property. */
function selectTree(paths: readonly string[]): SelectTree {
  const root: Record<string, SelectTree> = {};
  for (const path of paths) {
    let at: Record<string, SelectTree> = root;
    for (const key of path.trim().split('/')) {
      const next = (at[key] ?? {}) as Record<string, SelectTree>;
      at[key] = next;
      at = next;
    }
  }
  return root;
}

/** The client asks in camelCase, members are PascalCase. */
const wireName = (name: string) => (name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1));

const wantsAll = (tree: SelectTree) => {
  const keys = Object.keys(tree);
  return keys.length === 0 || keys.includes('*') || keys.includes('$all');
};

/** Runs requests of the RichApi protocol against the object model whose root is the workbook. */
export function createDispatcher(root: HostObject, services: (name: string) => HostObject | null) {
  const references = new Map<string, HostObject>();
  const referenceIds = new WeakMap<HostObject, string>();
  let lastReference = 0;

  const identityOf = (object: HostObject): Record<string, unknown> => {
    const referenceId = referenceIds.get(object);
    return { ...(referenceId === undefined ? {} : { _ReferenceId: referenceId }), ...object.identity() };
  };

  const snapshot = (object: HostObject | null, tree: SelectTree, info?: QueryInfo): unknown => {
    if (object === null) return null;
    const items = object.items();
    if (items !== null) return collectionSnapshot(object, items, tree, info);
    const answer: Record<string, unknown> = {};
    const names = wantsAll(tree)
      ? [...object.scalarNames, ...Object.keys(tree).filter((key) => key !== '*' && key !== '$all')]
      : Object.keys(tree);
    for (const key of names) {
      if (key === '_ReferenceId') continue;
      const name = wireName(key);
      answer[name] = valueOf(object.member(name), tree[key] ?? {}, object, name);
    }
    return { ...answer, ...identityOf(object) };
  };

  const valueOf = (member: BoundMember, tree: SelectTree, object: HostObject, name: string): unknown => {
    if (member.kind === 'scalar') return member.read();
    if (member.kind === 'link') return snapshot(member.open(), tree);
    throw apiNotFound(object.className, name);
  };

  const collectionSnapshot = (
    collection: HostObject,
    items: readonly HostObject[],
    tree: SelectTree,
    info?: QueryInfo,
  ): unknown => {
    const own: Record<string, unknown> = {};
    const ofItems: Record<string, SelectTree> = {};
    for (const [key, subtree] of Object.entries(tree)) {
      if (key === 'items') Object.assign(ofItems, subtree);
      else if (key !== '*' && key !== '$all' && collection.has(wireName(key))) {
        own[wireName(key)] = valueOf(collection.member(wireName(key)), subtree, collection, wireName(key));
      } else ofItems[key] = subtree;
    }
    const onlyOwn = Object.keys(own).length > 0 && !('items' in tree) && Object.keys(ofItems).length === 0;
    if (onlyOwn) return own;
    const from = info?.Skip ?? 0;
    const page = items.slice(from, info?.Top === undefined ? undefined : from + info.Top);
    return { ...own, _Items: page.map((item) => snapshot(item, ofItems)) };
  };

  const update = (object: HostObject, state: Readonly<Record<string, unknown>>) => {
    for (const [key, value] of Object.entries(state)) {
      const member = object.member(wireName(key));
      if (member.kind === 'link') {
        const linked = member.open();
        if (linked === null || typeof value !== 'object' || value === null) throw invalidArgument(key);
        update(linked, value as Record<string, unknown>);
      } else write(object, member, wireName(key), value);
    }
  };

  const write = (object: HostObject, member: BoundMember, name: string, value: unknown) => {
    if (member.kind !== 'scalar' || member.write === null) {
      throw new HostError('UnsupportedOperation', `${object.className}.${name} cannot be set.`);
    }
    member.write(value);
  };

  const keep = (object: HostObject) => {
    if (referenceIds.has(object)) return;
    lastReference += 1;
    const id = `reference-${lastReference}`;
    referenceIds.set(object, id);
    references.set(id, object);
  };

  const execute = (request: Request): Answer => {
    const resolved = new Map<number, HostObject | null>();
    const results: { ActionId: number; Value: unknown }[] = [];

    const argumentsOf = (info: ArgumentInfo | undefined): readonly unknown[] =>
      (info?.Arguments ?? []).map((argument, index) => {
        const path = info?.ReferencedObjectPathIds?.[index];
        return path === undefined || path === null || path === 0 ? argument : resolve(path);
      });

    const resolve = (id: number): HostObject | null => {
      const cached = resolved.get(id);
      if (cached !== undefined) return cached;
      const path = request.ObjectPaths[String(id)];
      if (path === undefined) throw new HostError('InvalidReference', `Object path ${id} is not in the request.`);
      const object = open(path);
      resolved.set(id, object);
      return object;
    };

    const open = (path: ObjectPath): HostObject | null => {
      if (path.ObjectPathType === PATH.workbook) return root;
      if (path.ObjectPathType === PATH.null) return null;
      if (path.ObjectPathType === PATH.reference) {
        const kept = references.get(path.Name);
        if (kept === undefined) throw new HostError('InvalidReference', 'The reference is no longer valid.');
        return kept;
      }
      if (path.ObjectPathType === PATH.service) {
        const service = services(path.Name);
        if (service === null) throw apiNotFound('new', path.Name);
        return service;
      }
      const parent = path.ParentObjectPathId === undefined ? root : resolve(path.ParentObjectPathId);
      // What hangs on a null object is itself a null object.
      if (parent === null) return null;
      if (path.ObjectPathType === PATH.property) {
        const member = parent.member(path.Name);
        if (member.kind !== 'link') throw apiNotFound(parent.className, path.Name);
        return member.open();
      }
      if (path.ObjectPathType === PATH.method || path.ObjectPathType === PATH.indexer) {
        const name = path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name;
        return objectFrom(parent, name, argumentsOf(path.ArgumentInfo));
      }
      throw new HostError('NotImplemented', `Object path type ${String(path.ObjectPathType)}.`);
    };

    const objectFrom = (parent: HostObject, name: string, args: readonly unknown[]): HostObject | null => {
      const member = parent.member(name);
      if (member.kind !== 'method') throw apiNotFound(parent.className, name);
      const answer = member.call(args);
      if (answer !== null && !isHostObject(answer)) {
        throw new HostError('GeneralException', `${parent.className}.${name} gives no object.`);
      }
      return answer;
    };

    const run = (action: Action): void => {
      if (action.ActionType === ACTION.trace) {
        results.push({ ActionId: action.Id, Value: null });
        return;
      }
      const object = resolve(action.ObjectPathId);
      switch (action.ActionType) {
        case ACTION.instantiate:
          results.push({ ActionId: action.Id, Value: object === null ? null : identityOf(object) });
          return;
        case ACTION.query:
        case ACTION.queryAsJson: {
          const info = action.QueryInfo ?? {};
          const tree = selectTree([...(info.Select ?? []), ...(info.Expand ?? [])]);
          const value = snapshot(object, tree, info);
          results.push({ ActionId: action.Id, Value: action.ActionType === ACTION.query ? value : camelCased(value) });
          return;
        }
        case ACTION.method:
          results.push({ ActionId: action.Id, Value: callMethod(object, action) });
          return;
        case ACTION.setProperty: {
          const target = present(object);
          write(target, target.member(action.Name ?? ''), action.Name ?? '', argumentsOf(action.ArgumentInfo)[0]);
          return;
        }
        case ACTION.update:
          update(present(object), action.ObjectState ?? {});
          return;
        case ACTION.ensureUnchanged:
          ensureUnchanged(present(object), action.ObjectState ?? {});
          return;
        default:
          throw new HostError('NotImplemented', `Action type ${action.ActionType} is not answered by this host.`);
      }
    };

    const callMethod = (object: HostObject | null, action: Action): unknown => {
      const name = action.Name ?? '';
      if (name === '_RemoveReference') {
        const [id] = argumentsOf(action.ArgumentInfo);
        const kept = references.get(String(id));
        if (kept !== undefined) referenceIds.delete(kept);
        references.delete(String(id));
        return null;
      }
      if (object === null) return null;
      if (name === '_KeepReference') {
        if (!object.tracked) throw apiNotFound(object.className, name);
        keep(object);
        return null;
      }
      const member = object.member(name);
      if (member.kind !== 'method') throw apiNotFound(object.className, name);
      const value = member.call(argumentsOf(action.ArgumentInfo));
      if (isHostObject(value)) return identityOf(value);
      return value === undefined ? null : value;
    };

    const failed = (index: number, error: unknown): Answer => {
      const refusal =
        error instanceof HostError
          ? error
          : new HostError('GeneralException', error instanceof Error ? error.message : String(error));
      return {
        Error: {
          ActionIndex: index,
          Code: refusal.code,
          Message: refusal.message,
          Location: request.Actions[index]?.Name ?? '',
          HttpStatusCode: refusal.status,
        },
        Results: results,
      };
    };

    for (const [index, action] of request.Actions.entries()) {
      try {
        run(action);
      } catch (error) {
        return failed(index, error);
      }
    }
    return { Results: results };
  };

  const ensureUnchanged = (object: HostObject, state: Readonly<Record<string, unknown>>) => {
    for (const [key, expected] of Object.entries(state)) {
      const member = object.member(wireName(key));
      if (member.kind === 'scalar' && JSON.stringify(member.read()) !== JSON.stringify(expected)) {
        throw new HostError('InvalidOperation', `${object.className}.${key} was changed meanwhile.`);
      }
    }
  };

  return { execute };
}

function present(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound();
  return object;
}

/** `retrieve` wants the client's own spelling. */
function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key === '_Items' ? 'items' : key.startsWith('_') ? key : key.charAt(0).toLowerCase() + key.slice(1),
      camelCased(inner),
    ]),
  );
}
